package io.firsthand.workbench.web;

import io.firsthand.workbench.JudgementSheet;
import io.firsthand.workbench.JudgementSheets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole judgement of the claim of a case. */
@Tag(name = "Workbench")
@RestController
class JudgementController {

    private final JudgementSheets sheets;

    JudgementController(JudgementSheets sheets) {
        this.sheets = sheets;
    }

    @Operation(
            summary = "Judges the claim of a case whole, for the viewer",
            description =
                    "Rights with row and source, amounts line by line, questions, evidence, clocks, and what the viewer"
                            + " may propose at once with the approvals that it needs. Stores and records nothing. 409"
                            + " order-not-verified while it is not known whose order it is.")
    @GetMapping("/api/workbench/cases/{number}/judgement")
    JudgementSheet judgement(
            @PathVariable String number, @RequestParam Optional<Long> line, Principal person, Locale locale) {
        return sheets.of(number, line, person.getName(), locale);
    }
}
