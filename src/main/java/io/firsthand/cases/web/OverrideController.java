package io.firsthand.cases.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseOverride;
import io.firsthand.cases.CaseOverrides;
import io.firsthand.cases.LiftingOverrides;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What on a case no amount settles: danger, law, press, fakes. */
@RestController
@Tag(name = "Cases")
@RequestMapping("/api/cases/{number}/overrides")
class OverrideController {

    private final CaseFiles caseFiles;
    private final CaseOverrides overrides;
    private final LiftingOverrides lifting;

    OverrideController(CaseFiles caseFiles, CaseOverrides overrides, LiftingOverrides lifting) {
        this.caseFiles = caseFiles;
        this.overrides = overrides;
        this.lifting = lifting;
    }

    /**
     * @param row of the table {@code words-that-override}
     * @param matter {@code SAFETY}, {@code LEGAL_THREAT} or {@code COUNTERFEIT}
     * @param voucher whether goodwill may be offered: {@code REFUSED}, or {@code APPROVAL}
     * @param releaseGrade lowest grade that releases an answer; of the first entry it holds
     * @param releaseDepartment of who releases it, null for any
     * @param factsFrom department whose facts are needed, or null
     */
    record Standing(
            String row,
            String matter,
            String priority,
            String voucher,
            String releaseGrade,
            String releaseDepartment,
            boolean decisionNeeded,
            String factsFrom,
            String why,
            Instant heardAt) {

        static Standing of(CaseOverride override, Locale locale) {
            var follows = override.consequence();
            return new Standing(
                    override.row(),
                    follows.matter().name(),
                    follows.priority().name(),
                    follows.voucher().name(),
                    follows.releaseGrade().name(),
                    follows.releaseDepartment().orElse(null),
                    follows.decisionNeeded(),
                    follows.factsFrom().orElse(null),
                    override.why().in(locale),
                    override.heardAt());
        }
    }

    record Lifting(@NotBlank @Size(max = 1000) String reason) {}

    @Operation(summary = "What holds on the case whatever the amount is, in the order in which it was heard")
    @GetMapping
    List<Standing> list(@PathVariable String number, Locale locale) {
        CaseFile caseFile = caseFiles.get(number);
        return overrides.standing(caseFile).stream()
                .map(override -> Standing.of(override, locale))
                .toList();
    }

    @Operation(
            summary = "Lifts a wrong alarm; urgency is judged anew",
            description = "For whoever may release the answer, and does not act on the case.")
    @PostMapping("/{row}/lifting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(
            @PathVariable String number, @PathVariable String row, @Valid @RequestBody Lifting body, Principal person) {
        lifting.lift(number, row, person.getName(), body.reason());
    }
}
