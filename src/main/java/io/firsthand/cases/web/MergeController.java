package io.firsthand.cases.web;

import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.MergedCases;
import io.firsthand.cases.MergingCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two cases of one customer become one. */
@Tag(name = "Cases")
@RestController
@RequestMapping("/api/cases/{number}")
class MergeController {

    private final CaseFiles caseFiles;
    private final MergedCases merged;
    private final MergingCases merging;

    MergeController(CaseFiles caseFiles, MergedCases merged, MergingCases merging) {
        this.caseFiles = caseFiles;
        this.merged = merged;
        this.merging = merging;
    }

    @Operation(summary = "Open cases that this one could be merged into, at most 20, newest first")
    @GetMapping("/merge-candidates")
    List<CaseSummary> candidates(@PathVariable String number) {
        return merged.candidates(caseFiles.get(number)).stream()
                .map(CaseSummary::of)
                .toList();
    }

    @Operation(
            summary =
                    "Merges the case as a duplicate into another open case of the same customer and answers with that one;"
                            + " the number leads to it from then on")
    @PostMapping("/merge")
    CaseSummary merge(@PathVariable String number, @Valid @RequestBody Merge body, Principal person) {
        return CaseSummary.of(merging.merge(number, person.getName(), body.into()));
    }

    /** @param into number of the case that goes on */
    record Merge(@NotBlank @Size(max = 40) String into) {}
}
