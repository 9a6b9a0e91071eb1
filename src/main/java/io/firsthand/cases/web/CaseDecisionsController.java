package io.firsthand.cases.web;

import io.firsthand.cases.CaseFiles;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RecordedDecision;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the tables decided in a case, the latest first. */
@Tag(name = "Cases")
@RestController
class CaseDecisionsController {

    private final CaseFiles caseFiles;
    private final DecisionRecords records;

    CaseDecisionsController(CaseFiles caseFiles, DecisionRecords records) {
        this.caseFiles = caseFiles;
        this.records = records;
    }

    @GetMapping("/api/cases/{number}/decisions")
    Page<RecordedDecision> decisions(
            @PathVariable String number,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit) {
        int size = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        long below = cursor == null ? Long.MAX_VALUE : cursor.number(0);
        String known = caseFiles.get(number).number();
        return Page.of(records.of(known, below, size + 1), size, decision -> Cursor.of(decision.id()));
    }
}
