package io.firsthand.followup.web;

import io.firsthand.cases.CaseFiles;
import io.firsthand.followup.DecidingReopenings;
import io.firsthand.followup.Survey;
import io.firsthand.followup.Surveys;
import io.firsthand.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What follows after closing: surveys read, late messages decided. Each decision can be sent twice. */
@Tag(name = "After closing")
@RestController
@RequestMapping("/api/cases/{number}")
class FollowUpController {

    private final DecidingReopenings deciding;
    private final Surveys surveys;
    private final CaseFiles caseFiles;

    FollowUpController(DecidingReopenings deciding, Surveys surveys, CaseFiles caseFiles) {
        this.deciding = deciding;
        this.surveys = surveys;
        this.caseFiles = caseFiles;
    }

    @Operation(
            summary =
                    "Reopens a closed case with its owner: new clocks, and it counts against first-contact resolution",
            description =
                    "409 reopening-too-late once the case is settled; what the customer writes then is a new case.")
    @PostMapping("/reopening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable String number, Principal person) {
        deciding.reopen(number, person.getName());
    }

    @Operation(
            summary = "The late message on a closed case was read; the case stays closed",
            description = "409 customer-wrote-meanwhile if something came after the entry that was shown.")
    @PostMapping("/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveClosed(@PathVariable String number, @Valid @RequestBody ReadUpTo body, Principal person) {
        deciding.leaveClosed(number, person.getName(), body.entry());
    }

    @Operation(summary = "What the customer was asked after closing, and what he said; oldest first")
    @GetMapping("/surveys")
    Page<SurveyAnswer> surveys(@PathVariable String number) {
        // one for each closing of a case: never more than a page
        List<SurveyAnswer> all = surveys.ofCase(caseFiles.get(number).id()).stream()
                .map(SurveyAnswer::of)
                .toList();
        return Page.of(all, Math.max(1, all.size()), answer -> null);
    }

    record ReadUpTo(@Positive long entry) {}

    /**
     * One survey.
     *
     * @param score 1 (bad) to 5 (good)
     * @param comment the customer's own words
     */
    record SurveyAnswer(
            String state,
            String question,
            String language,
            Integer score,
            String answer,
            String comment,
            Instant offeredAt,
            Instant closesAt,
            Instant answeredAt) {

        static SurveyAnswer of(Survey survey) {
            return new SurveyAnswer(
                    survey.state().name(),
                    survey.question(),
                    survey.language(),
                    survey.score().orElse(null),
                    survey.answer().map(Enum::name).orElse(null),
                    survey.comment().orElse(null),
                    survey.offeredAt(),
                    survey.closesAt(),
                    survey.answeredAt().orElse(null));
        }
    }
}
