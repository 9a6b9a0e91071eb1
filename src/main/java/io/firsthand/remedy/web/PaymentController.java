package io.firsthand.remedy.web;

import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.firsthand.remedy.ClearingPayments;
import io.firsthand.remedy.ClearingStep;
import io.firsthand.remedy.LedgerIntent;
import io.firsthand.remedy.PaymentTroubles;
import io.firsthand.remedy.PaymentTroubles.Trouble;
import io.firsthand.remedy.Remedies;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payments that finance must look after: those that failed, are unclear or came back, also after their case was closed. */
@Tag(name = "Remedies and money")
@RestController
@RequestMapping("/api/payments")
class PaymentController {

    private final ClearingPayments clearing;
    private final PaymentTroubles troubles;
    private final Remedies remedies;

    PaymentController(ClearingPayments clearing, PaymentTroubles troubles, Remedies remedies) {
        this.clearing = clearing;
        this.troubles = troubles;
        this.remedies = remedies;
    }

    @GetMapping("/troubles")
    Page<PaymentView> troubles(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String after) {
        int most = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 2);
        List<Trouble> found = troubles.toClear(
                cursor == null ? Instant.EPOCH : cursor.instant(0),
                cursor == null ? 0 : cursor.number(1),
                most + 1,
                person());
        return Page.of(found, most, PaymentController::place).map(trouble -> view(trouble.intent()));
    }

    static Cursor place(Trouble trouble) {
        return Cursor.of(trouble.intent().changedAt(), trouble.intent().id());
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

    /** @param reference of a payment by hand */
    record Clearing(
            @NotNull ClearingStep action, @Size(max = 200) String reference) {}

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
