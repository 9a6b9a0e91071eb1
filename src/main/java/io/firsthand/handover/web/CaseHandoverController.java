package io.firsthand.handover.web;

import io.firsthand.cases.CaseFiles;
import io.firsthand.handover.AnsweringHandovers;
import io.firsthand.handover.HandingOver;
import io.firsthand.handover.HandoverOffer;
import io.firsthand.handover.HandoverReason;
import io.firsthand.handover.Handovers;
import io.firsthand.handover.Receivers;
import io.firsthand.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The handovers of a case: the only way in which its owner changes, and only once the receiver accepts. */
@Tag(name = "Handovers and deputies")
@RestController
@RequestMapping("/api/cases/{number}/handovers")
class CaseHandoverController {

    private final HandingOver handing;
    private final AnsweringHandovers answering;
    private final Handovers handovers;
    private final Receivers receivers;
    private final CaseFiles caseFiles;

    CaseHandoverController(
            HandingOver handing,
            AnsweringHandovers answering,
            Handovers handovers,
            Receivers receivers,
            CaseFiles caseFiles) {
        this.handing = handing;
        this.answering = answering;
        this.handovers = handovers;
        this.receivers = receivers;
        this.caseFiles = caseFiles;
    }

    @GetMapping
    List<HandoverView> list(@PathVariable String number) {
        return handovers.of(caseFiles.get(number).id()).stream()
                .map(HandoverView::of)
                .toList();
    }

    /** To whom the case could go, the best first. */
    @GetMapping("/receivers")
    List<ReceiverView> receivers(@PathVariable String number) {
        return receivers.of(caseFiles.get(number)).stream()
                .map(each -> new ReceiverView(
                        each.person().id(),
                        each.person().name(),
                        each.person().department(),
                        each.person().languages().stream().sorted().toList(),
                        each.onShift(),
                        each.speaksLanguage(),
                        each.load(),
                        each.person().loadLimit()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    HandoverView give(@PathVariable String number, @Valid @RequestBody NewHandover body, Principal person) {
        HandoverOffer offer = new HandoverOffer(body.to(), body.reason(), body.summary(), body.overLimit());
        return HandoverView.of(handing.give(number, person.getName(), offer));
    }

    /** The receiver accepts, or a lead on his behalf once his time to answer is over. */
    @PostMapping("/{id}/acceptance")
    HandoverView accept(@PathVariable String number, @PathVariable long id, Principal person) {
        return HandoverView.of(answering.accept(number, id, person.getName()));
    }

    /** The receiver refuses, or a lead sends the case back to its owner. */
    @PostMapping("/{id}/refusal")
    HandoverView refuse(
            @PathVariable String number, @PathVariable long id, @Valid @RequestBody Why body, Principal person) {
        return HandoverView.of(answering.refuse(number, id, person.getName(), body.why()));
    }

    @PostMapping("/{id}/withdrawal")
    HandoverView withdraw(@PathVariable String number, @PathVariable long id, Principal person) {
        return HandoverView.of(handing.withdraw(number, id, person.getName()));
    }

    /** A lead names another receiver. */
    @PostMapping("/{id}/redirection")
    HandoverView redirect(
            @PathVariable String number,
            @PathVariable long id,
            @Valid @RequestBody Redirection body,
            Principal person) {
        return HandoverView.of(answering.redirect(number, id, person.getName(), body.to(), body.overLimit()));
    }

    /**
     * To whom, why, and what he has to know.
     *
     * @param overLimit why a lead goes over the receiver's load limit, or null
     */
    record NewHandover(
            @NotBlank String to,
            @NotNull HandoverReason reason,
            @NotNull String summary,
            @Size(max = 500) String overLimit) {}

    record Why(@NotNull String why) {}

    record Redirection(@NotBlank String to, @Size(max = 500) String overLimit) {}

    record ReceiverView(
            String id,
            String name,
            String department,
            List<String> languages,
            boolean onShift,
            boolean speaksLanguage,
            int load,
            int loadLimit) {}
}
