package io.firsthand.remedy.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Idempotent;
import io.firsthand.remedy.ChangingRemedies;
import io.firsthand.remedy.DecidingRemedies;
import io.firsthand.remedy.ProposeRemedy;
import io.firsthand.remedy.ProposingRemedies;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.TakingBackPayments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The remedies of a case. */
@Tag(name = "Remedies and money")
@RestController
@RequestMapping("/api/cases/{number}/remedies")
class RemedyController {

    private final ProposingRemedies proposing;
    private final ChangingRemedies changing;
    private final TakingBackPayments takingBack;
    private final DecidingRemedies deciding;
    private final Remedies remedies;
    private final CaseFiles caseFiles;
    private final Orders orders;
    private final RemedyViews views;

    RemedyController(
            ProposingRemedies proposing,
            ChangingRemedies changing,
            TakingBackPayments takingBack,
            DecidingRemedies deciding,
            Remedies remedies,
            CaseFiles caseFiles,
            Orders orders,
            RemedyViews views) {
        this.proposing = proposing;
        this.changing = changing;
        this.takingBack = takingBack;
        this.deciding = deciding;
        this.remedies = remedies;
        this.caseFiles = caseFiles;
        this.orders = orders;
        this.views = views;
    }

    @GetMapping
    List<RemedyView> list(@PathVariable String number, Locale locale) {
        return remedies.ofCase(caseId(number)).stream()
                .map(remedy -> views.view(remedy, locale))
                .toList();
    }

    @Idempotent
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RemedyView propose(@PathVariable String number, @Valid @RequestBody Proposal proposal, Locale locale) {
        return views.view(proposing.propose(number, wish(number, proposal, locale), person()), locale);
    }

    /** What the proposal would meet; stores nothing. */
    @PostMapping("/preview")
    PreviewView preview(@PathVariable String number, @Valid @RequestBody Proposal proposal, Locale locale) {
        return PreviewView.of(proposing.preview(number, wish(number, proposal, locale), person()), locale);
    }

    @Idempotent
    @PutMapping("/{remedy}")
    RemedyView change(
            @PathVariable String number,
            @PathVariable String remedy,
            @Valid @RequestBody Proposal proposal,
            Locale locale) {
        of(number, remedy);
        return views.view(changing.change(remedy, wish(number, proposal, locale), person()), locale);
    }

    @Idempotent
    @PostMapping("/{remedy}/withdrawal")
    RemedyView withdraw(@PathVariable String number, @PathVariable String remedy, Locale locale) {
        of(number, remedy);
        return views.view(changing.withdraw(remedy, person()), locale);
    }

    @Operation(
            summary = "Takes a payment back that has not left yet: the remedy is withdrawn",
            description = "For its proposer and who gave the last approval. 409 too-late-to-undo once it has left; "
                    + "409 nothing-to-undo if no payment of it is on its way.")
    @Idempotent
    @PostMapping("/{remedy}/undo")
    RemedyView takeBack(@PathVariable String number, @PathVariable String remedy, Locale locale) {
        of(number, remedy);
        return views.view(takingBack.takeBack(remedy, person()), locale);
    }

    @Idempotent
    @PostMapping("/{remedy}/approval")
    RemedyView approve(
            @PathVariable String number,
            @PathVariable String remedy,
            @Valid @RequestBody Answer answer,
            Locale locale) {
        of(number, remedy);
        Optional<String> comment = Optional.ofNullable(answer.comment());
        Remedy answered = answer.approve()
                ? deciding.approve(remedy, person(), answer.contentHash(), comment)
                : deciding.refuse(remedy, person(), answer.contentHash(), comment);
        return views.view(answered, locale);
    }

    private ProposeRemedy wish(String number, Proposal proposal, Locale locale) {
        Optional<Currency> currency = caseFiles
                .find(number)
                .filter(CaseFile::orderVerified)
                .flatMap(CaseFile::orderId)
                .flatMap(orders::find)
                .map(Order::currency);
        return proposal.wish(currency, locale);
    }

    /** A remedy of another case is none of this one. */
    private void of(String number, String remedy) {
        if (remedies.get(remedy).caseId() != caseId(number)) {
            throw Refusal.notFound("remedy-not-found", "number", remedy);
        }
    }

    private long caseId(String number) {
        return caseFiles
                .find(number)
                .orElseThrow(() -> Refusal.notFound("case-not-found", "number", number))
                .id();
    }

    private static String person() {
        return SignedIn.person().orElseThrow();
    }
}
