package io.firsthand.handover.web;

import io.firsthand.handover.HandingOverInBulk;
import io.firsthand.handover.HandoverReason;
import io.firsthand.handover.Handovers;
import io.firsthand.handover.LeavingCasesWithOwners;
import io.firsthand.handover.MovedOwners;
import io.firsthand.handover.TransferFigures;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Problems;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handovers across cases: what waits for an answer, in bulk, and the figure. */
@Tag(name = "Handovers and deputies")
@RestController
class HandoverController {

    private static final int USUAL_DAYS = 30;

    private final Handovers handovers;
    private final HandingOverInBulk bulk;
    private final MovedOwners moved;
    private final LeavingCasesWithOwners leaving;
    private final TransferFigures figures;
    private final Problems problems;
    private final Clock clock;

    HandoverController(
            Handovers handovers,
            HandingOverInBulk bulk,
            MovedOwners moved,
            LeavingCasesWithOwners leaving,
            TransferFigures figures,
            Problems problems,
            Clock clock) {
        this.handovers = handovers;
        this.bulk = bulk;
        this.moved = moved;
        this.leaving = leaving;
        this.figures = figures;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * Those that wait for the person's answer; for a lead also those that he has to decide, and who went to another
     * department and still owns cases from before.
     */
    @GetMapping("/api/handovers")
    Waiting waiting(Principal person) {
        return new Waiting(
                handovers.toAnswer(person.getName()).stream()
                        .map(HandoverView::of)
                        .toList(),
                SignedIn.has("lead")
                        ? handovers.toDecide().stream().map(HandoverView::of).toList()
                        : List.of(),
                SignedIn.has("lead") ? moved.all() : List.of());
    }

    /** A lead leaves the cases of somebody who went to another department with him. */
    @PostMapping("/api/handovers/moved-owners/{owner}/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String owner, Principal person) {
        leaving.leave(owner, person.getName());
    }

    /** A lead signs for many cases; each goes or stays for itself. */
    @PostMapping("/api/handovers/bulk")
    List<BulkResult> handOver(@Valid @RequestBody BulkHandover body, Principal person, Locale locale) {
        HandingOverInBulk.Bulk order = new HandingOverInBulk.Bulk(
                body.from(),
                body.numbers() == null ? List.of() : body.numbers(),
                body.to(),
                body.reason(),
                body.summary(),
                body.overLimit());
        return bulk.hand(order, person.getName()).stream()
                .map(result -> new BulkResult(
                        result.number(),
                        result.owner().orElse(null),
                        result.refusal().map(refusal -> refusal.code()).orElse(null),
                        result.refusal()
                                .map(refusal -> problems.of(refusal, locale).getDetail())
                                .orElse(null)))
                .toList();
    }

    /** How often customers were passed on; the last 30 days if no period is named. */
    @GetMapping("/api/figures/transfers")
    TransferFigures.Transfers transfers(@RequestParam Optional<LocalDate> from, @RequestParam Optional<LocalDate> to) {
        LocalDate last = to.orElse(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return figures.between(from.orElse(last.minusDays(USUAL_DAYS)), last);
    }

    /** @param movedOwners for leads: who went to another department and still owns cases from before */
    record Waiting(List<HandoverView> forMe, List<HandoverView> toDecide, List<MovedOwners.MovedOwner> movedOwners) {}

    /**
     * What goes where.
     *
     * @param from all open cases of this person, or of these those that are his
     * @param to id of the receiver, or null: each by routing
     * @param summary not needed for the cases of who has left the desk, or went to another department
     */
    record BulkHandover(
            String from,
            @Size(max = 200) List<@NotNull String> numbers,
            String to,
            @NotNull HandoverReason reason,
            String summary,
            @Size(max = 500) String overLimit) {}

    /**
     * What became of one case.
     *
     * @param owner null if it stayed
     * @param problem code of why it stayed, or null
     */
    record BulkResult(String number, String owner, String problem, String detail) {}
}
