package io.firsthand.escalation.web;

import io.firsthand.cases.CaseFiles;
import io.firsthand.conversation.IncomingFile;
import io.firsthand.escalation.AnsweringHelp;
import io.firsthand.escalation.AskForHelp;
import io.firsthand.escalation.AskingForHelp;
import io.firsthand.escalation.GivenDecision;
import io.firsthand.escalation.HelpKind;
import io.firsthand.escalation.HelpRequests;
import io.firsthand.escalation.WithdrawingHelp;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Help for the owner of a case: asked for, answered, taken back. */
@Tag(name = "Help from others")
@RestController
@RequestMapping("/api/cases/{number}/escalations")
class EscalationController {

    private final AskingForHelp asking;
    private final AnsweringHelp answering;
    private final WithdrawingHelp withdrawing;
    private final HelpRequests requests;
    private final CaseFiles caseFiles;
    private final EscalationViews views;

    EscalationController(
            AskingForHelp asking,
            AnsweringHelp answering,
            WithdrawingHelp withdrawing,
            HelpRequests requests,
            CaseFiles caseFiles,
            EscalationViews views) {
        this.asking = asking;
        this.answering = answering;
        this.withdrawing = withdrawing;
        this.requests = requests;
        this.caseFiles = caseFiles;
        this.views = views;
    }

    @Operation(summary = "All questions of a case to others, oldest first")
    @GetMapping
    List<EscalationView> list(@PathVariable String number, Locale locale) {
        return requests.ofCase(caseFiles.get(number).id()).stream()
                .map(request -> views.view(request, locale))
                .toList();
    }

    @Operation(summary = "Asks for help", description = """
                    DECISION: somebody else decides. RESOURCE: a department gives facts or work. PEER: a colleague's word, \
                    the cheap way before an escalation. Two kinds make two escalations. The owner keeps the case.""")
    @Idempotent
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<EscalationView> ask(
            @PathVariable String number, @Valid @RequestBody Question question, Principal person, Locale locale) {
        return asking.ask(number, question.wish(), person.getName()).stream()
                .map(request -> views.view(request, locale))
                .toList();
    }

    @Operation(summary = "Takes a question back that nobody answered yet")
    @Idempotent
    @PostMapping("/{escalation}/withdrawal")
    EscalationView withdraw(
            @PathVariable String number, @PathVariable String escalation, Principal person, Locale locale) {
        refuseOther(number, escalation);
        return views.view(withdrawing.withdraw(escalation, person.getName()), locale);
    }

    @Operation(summary = "Decides a question; never the owner of the case, his deputy or who asked")
    @Idempotent
    @PostMapping("/{escalation}/decision")
    EscalationView decide(
            @PathVariable String number,
            @PathVariable String escalation,
            @Valid @RequestBody Ruling ruling,
            Principal person,
            Locale locale) {
        refuseOther(number, escalation);
        return views.view(answering.decide(escalation, person.getName(), ruling.decision(), ruling.reason()), locale);
    }

    @Operation(summary = "Gives the facts that a department, or the word that a colleague was asked for")
    @Idempotent
    @PostMapping("/{escalation}/answer")
    EscalationView answer(
            @PathVariable String number,
            @PathVariable String escalation,
            @Valid @RequestBody Facts facts,
            Principal person,
            Locale locale) {
        refuseOther(number, escalation);
        return views.view(answering.answer(escalation, person.getName(), facts.text(), facts.incoming()), locale);
    }

    @Operation(summary = "Not ours: puts the question to the right department")
    @Idempotent
    @PostMapping("/{escalation}/department")
    EscalationView passOn(
            @PathVariable String number,
            @PathVariable String escalation,
            @Valid @RequestBody PassedOn to,
            Principal person,
            Locale locale) {
        refuseOther(number, escalation);
        return views.view(answering.passOn(escalation, person.getName(), to.department()), locale);
    }

    /** A question on another case is none of this one. */
    private void refuseOther(String number, String escalation) {
        if (requests.get(escalation).caseId() != caseFiles.get(number).id()) {
            throw Refusal.notFound("help-not-found", "number", escalation);
        }
    }

    /**
     * A question.
     *
     * @param department null: the rules name it
     * @param colleague of a peer question; null: any mentor
     * @param evidence public ids of files on the case that whoever answers shall see
     */
    record Question(
            @NotEmpty @Size(max = 3) List<@NotNull HelpKind> kinds,
            @NotBlank @Size(max = 4000) String question,
            @Size(max = 40) String department,
            @Size(max = 100) String colleague,
            @Size(max = 20) List<@NotNull UUID> evidence) {

        AskForHelp wish() {
            return new AskForHelp(
                    kinds,
                    question,
                    Optional.ofNullable(department),
                    Optional.ofNullable(colleague),
                    evidence == null ? List.of() : evidence);
        }
    }

    record Ruling(
            @NotNull GivenDecision decision,
            @NotBlank @Size(max = 4000) String reason) {}

    record Facts(@NotBlank @Size(max = 4000) String text, List<@NotNull FileBody> attachments) {

        List<IncomingFile> incoming() {
            return attachments == null
                    ? List.of()
                    : attachments.stream()
                            .map(file -> new IncomingFile(file.name(), file.content()))
                            .toList();
        }
    }

    /** @param content base64 */
    record FileBody(String name, byte[] content) {}

    record PassedOn(@NotBlank @Size(max = 40) String department) {}
}
