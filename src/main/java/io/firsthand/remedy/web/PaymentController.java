package io.firsthand.remedy.web;

import io.firsthand.people.People;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.remedy.ClearingPayments;
import io.firsthand.remedy.Ledger;
import io.firsthand.remedy.LedgerIntent;
import io.firsthand.remedy.Remedies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payments that finance must look after: those that failed, are unclear or came back, also after their case was closed. */
@RestController
@RequestMapping("/api/payments")
class PaymentController {

    private final ClearingPayments clearing;
    private final Ledger ledger;
    private final Remedies remedies;
    private final People people;

    PaymentController(ClearingPayments clearing, Ledger ledger, Remedies remedies, People people) {
        this.clearing = clearing;
        this.ledger = ledger;
        this.remedies = remedies;
        this.people = people;
    }

    @GetMapping("/troubles")
    List<PaymentView> troubles() {
        if (!people.get(person()).department().equals("finance")) {
            throw Refusal.forbidden("only-finance");
        }
        return ledger.troubles().stream().map(this::view).toList();
    }

    /** @param remedy number of the remedy that the payment is for */
    @PostMapping("/{remedy}/clearing")
    PaymentView clear(@PathVariable String remedy, @Valid @RequestBody Clearing answer) {
        return view(
                switch (answer.action()) {
                    case ASK -> clearing.askAgain(remedy, person());
                    case RETRY -> clearing.retry(remedy, person());
                    case BY_HAND -> clearing.paidByHand(remedy, person(), answer.reference());
                    case GIVE_UP -> clearing.giveUp(remedy, person());
                });
    }

    private PaymentView view(LedgerIntent intent) {
        return new PaymentView(
                intent.key(),
                remedies.get(intent.remedyId()).number(),
                intent.kind(),
                intent.rail().name(),
                intent.amount().amount(),
                intent.amount().currency().getCurrencyCode(),
                intent.status().name(),
                intent.attempt(),
                intent.problem().orElse(null),
                intent.providerRef().orElse(null),
                intent.changedAt());
    }

    private static String person() {
        return SignedIn.person().orElseThrow();
    }

    enum Action {
        ASK,
        RETRY,
        BY_HAND,
        GIVE_UP
    }

    /** @param reference of a payment by hand */
    record Clearing(@NotNull Action action, @Size(max = 200) String reference) {}

    record PaymentView(
            String key,
            String remedy,
            String kind,
            String rail,
            BigDecimal amount,
            String currency,
            String status,
            int attempt,
            String problem,
            String providerRef,
            Instant changedAt) {}
}
