package io.firsthand.returns.web;

import io.firsthand.cases.CaseFiles;
import io.firsthand.conversation.IncomingFile;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Idempotent;
import io.firsthand.returns.AskingForEvidence;
import io.firsthand.returns.CancellingReturns;
import io.firsthand.returns.DecideReturn;
import io.firsthand.returns.DecidingReturns;
import io.firsthand.returns.Declaration;
import io.firsthand.returns.DeclaringReturns;
import io.firsthand.returns.EvidenceFiles;
import io.firsthand.returns.FollowingGoods;
import io.firsthand.returns.GivingGoodsBack;
import io.firsthand.returns.GoodsWish;
import io.firsthand.returns.InspectingReturns;
import io.firsthand.returns.KeepingGoods;
import io.firsthand.returns.RequestingReturns;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnDecision;
import io.firsthand.returns.Returns;
import io.firsthand.returns.TypedAmounts;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The returns of a case. */
@Tag(name = "Returns and parcels")
@RestController
@RequestMapping("/api/cases/{number}/returns")
class ReturnController {

    private final RequestingReturns requesting;
    private final AskingForEvidence asking;
    private final FollowingGoods following;
    private final InspectingReturns inspecting;
    private final KeepingGoods keeping;
    private final TypedAmounts typed;
    private final CancellingReturns cancelling;
    private final DecidingReturns deciding;
    private final DeclaringReturns declaring;
    private final GivingGoodsBack givingBack;
    private final EvidenceFiles files;
    private final Returns returns;
    private final CaseFiles caseFiles;
    private final ReturnViews views;

    ReturnController(
            RequestingReturns requesting,
            AskingForEvidence asking,
            FollowingGoods following,
            InspectingReturns inspecting,
            KeepingGoods keeping,
            TypedAmounts typed,
            CancellingReturns cancelling,
            DecidingReturns deciding,
            DeclaringReturns declaring,
            GivingGoodsBack givingBack,
            EvidenceFiles files,
            Returns returns,
            CaseFiles caseFiles,
            ReturnViews views) {
        this.requesting = requesting;
        this.asking = asking;
        this.following = following;
        this.inspecting = inspecting;
        this.keeping = keeping;
        this.typed = typed;
        this.cancelling = cancelling;
        this.deciding = deciding;
        this.declaring = declaring;
        this.givingBack = givingBack;
        this.files = files;
        this.returns = returns;
        this.caseFiles = caseFiles;
        this.views = views;
    }

    @GetMapping
    List<ReturnView> list(@PathVariable String number, Locale locale) {
        return returns.ofCase(caseFiles.get(number).id()).stream()
                .map(it -> views.view(it, locale))
                .toList();
    }

    /** Requests a return; the answer says what the rules made of it. */
    @Idempotent
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReturnView request(@PathVariable String number, @Valid @RequestBody ReturnBody body, Locale locale) {
        return views.view(requesting.request(number, body.wish(), person()), locale);
    }

    /** What the customer sent is enough, or nothing will come. */
    @Idempotent
    @PostMapping("/{returnNumber}/evidence")
    ReturnView evidence(
            @PathVariable String number,
            @PathVariable String returnNumber,
            @Valid @RequestBody Evidence body,
            Locale locale) {
        of(number, returnNumber);
        return views.view(asking.received(returnNumber, body.given(), person()), locale);
    }

    /** The customer proved that he sent the goods. */
    @Idempotent
    @PostMapping("/{returnNumber}/dispatch")
    ReturnView dispatch(
            @PathVariable String number,
            @PathVariable String returnNumber,
            @Valid @RequestBody Dispatch body,
            Locale locale) {
        of(number, returnNumber);
        Return it = following.dispatchProved(
                returnNumber, body.carrier(), body.trackingNumber(), Optional.ofNullable(body.at()), person());
        return views.view(it, locale);
    }

    /** The goods are here; for the warehouse and leads. */
    @Idempotent
    @PostMapping("/{returnNumber}/arrival")
    ReturnView arrival(@PathVariable String number, @PathVariable String returnNumber, Locale locale) {
        of(number, returnNumber);
        return views.view(following.arrivedHere(returnNumber, person()), locale);
    }

    /** What the warehouse found, each item by itself; completes its task. For the warehouse and leads. */
    @Idempotent
    @PostMapping("/{returnNumber}/inspection")
    ReturnView inspect(
            @PathVariable String number,
            @PathVariable String returnNumber,
            @Valid @RequestBody InspectionBody body,
            Locale locale) {
        of(number, returnNumber);
        return views.view(inspecting.inspect(returnNumber, body.found(), person()), locale);
    }

    /** The customer keeps the goods and takes this much. */
    @Idempotent
    @PostMapping("/{returnNumber}/keeping")
    ReturnView keep(
            @PathVariable String number,
            @PathVariable String returnNumber,
            @Valid @RequestBody Keeping body,
            Locale locale) {
        of(number, returnNumber);
        return views.view(
                keeping.keep(returnNumber, typed.read(returnNumber, body.amount(), locale), person()), locale);
    }

    @Idempotent
    @PostMapping("/{returnNumber}/cancellation")
    ReturnView cancel(@PathVariable String number, @PathVariable String returnNumber, Locale locale) {
        of(number, returnNumber);
        return views.view(cancelling.cancel(returnNumber, person()), locale);
    }

    /** How it goes on where the process cannot by itself. */
    @Idempotent
    @PostMapping("/{returnNumber}/decision")
    ReturnView decide(
            @PathVariable String number,
            @PathVariable String returnNumber,
            @Valid @RequestBody Decision body,
            Locale locale) {
        of(number, returnNumber);
        DecideReturn decision = new DecideReturn(
                body.decision(),
                Optional.ofNullable(body.amount())
                        .filter(written -> !written.isBlank())
                        .map(written -> typed.read(returnNumber, written, locale)),
                body.came() == null ? Map.of() : body.came(),
                body.granted() == null ? Set.of() : body.granted(),
                Optional.ofNullable(body.note()));
        return views.view(deciding.decide(returnNumber, decision, person()), locale);
    }

    /** Sets the day on which the customer declared that he sends the goods back; the law counts from it. */
    @Idempotent
    @PostMapping("/{returnNumber}/declaration")
    ReturnView declare(
            @PathVariable String number,
            @PathVariable String returnNumber,
            @Valid @RequestBody Declared body,
            Locale locale) {
        of(number, returnNumber);
        Declaration.ByHand day = new Declaration.ByHand(body.declaredOn(), Optional.of(body.declaredBecause()));
        return views.view(declaring.correct(returnNumber, day, person()), locale);
    }

    /** What the customer wants to become of his goods that were not accepted. */
    @Idempotent
    @PostMapping("/{returnNumber}/goods-wish")
    ReturnView wish(
            @PathVariable String number,
            @PathVariable String returnNumber,
            @Valid @RequestBody Wished body,
            Locale locale) {
        of(number, returnNumber);
        return views.view(givingBack.wished(returnNumber, body.wish(), person()), locale);
    }

    /** Such goods left for the customer; for the warehouse and leads. */
    @Idempotent
    @PostMapping("/{returnNumber}/sending-back")
    ReturnView sendBack(
            @PathVariable String number,
            @PathVariable String returnNumber,
            @Valid @RequestBody SentBack body,
            Locale locale) {
        of(number, returnNumber);
        return views.view(givingBack.sent(returnNumber, body.carrier(), body.trackingNumber(), person()), locale);
    }

    /** Keeps a photo of the goods or a paper of the dispatch; the content is Base64. */
    @PostMapping("/{returnNumber}/photos")
    @ResponseStatus(HttpStatus.CREATED)
    ReturnView photo(
            @PathVariable String number,
            @PathVariable String returnNumber,
            @Valid @RequestBody Photo body,
            Locale locale) {
        of(number, returnNumber);
        files.add(returnNumber, new IncomingFile(body.name(), body.content()), person());
        return views.view(returns.get(returnNumber), locale);
    }

    /** A return of another case is none of this one. */
    private void of(String number, String returnNumber) {
        if (returns.get(returnNumber).caseId() != caseFiles.get(number).id()) {
            throw Refusal.notFound("return-not-found", "number", returnNumber);
        }
    }

    private static String person() {
        return SignedIn.person().orElseThrow();
    }

    record Evidence(@NotNull Boolean given) {}

    /** @param at when it was sent, ISO 8601; now if left out */
    record Dispatch(
            @NotBlank @Size(max = 60) String carrier,
            @NotBlank @Size(max = 60) String trackingNumber,
            Instant at) {}

    /** @param declaredOn where the customer lives */
    record Declared(
            @NotNull LocalDate declaredOn,
            @NotBlank @Size(max = 2000) String declaredBecause) {}

    record Wished(@NotNull GoodsWish wish) {}

    record SentBack(
            @NotBlank @Size(max = 60) String carrier,
            @NotBlank @Size(max = 60) String trackingNumber) {}

    /** @param amount in the order's currency, as a number or as a person writes it */
    record Keeping(@NotBlank @Size(max = 40) String amount) {}

    /**
     * @param amount for KEEP_PART, in the order's currency, as a number or as a person writes it
     * @param came for REFUND_WHAT_CAME: items by line
     * @param granted for GRANT_LINES: lines that are given although the rules do not give them
     */
    record Decision(
            @NotNull ReturnDecision decision,
            @Size(max = 40) String amount,
            @Size(max = 100) Map<Integer, Integer> came,
            @Size(max = 100) Set<Integer> granted,
            @Size(max = 2000) String note) {}

    record Photo(@Size(max = 500) String name, @NotNull byte[] content) {}
}
