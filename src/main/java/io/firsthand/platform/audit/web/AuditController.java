package io.firsthand.platform.audit.web;

import io.firsthand.platform.audit.AuditEntry;
import io.firsthand.platform.audit.AuditReport;
import io.firsthand.platform.audit.ReadingAudit;
import io.firsthand.platform.audit.VerifyingAudit;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, for auditors. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit", description = "Who did what, and what was decided: append only, sealed by a chain of hashes")
class AuditController {

    private final ReadingAudit reading;
    private final VerifyingAudit verifying;

    AuditController(ReadingAudit reading, VerifyingAudit verifying) {
        this.reading = reading;
        this.verifying = verifying;
    }

    @GetMapping
    @Operation(summary = "Sealed acts and decisions, oldest first")
    Page<AuditEntry> entries(
            @RequestParam(required = false) String actor,
            @RequestParam(required = false) String subject,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit) {
        int most = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        return Page.of(
                reading.entries(actor, subject, cursor == null ? 0 : cursor.number(0), most + 1),
                most,
                entry -> Cursor.of(entry.seq()));
    }

    @GetMapping("/verification")
    @Operation(
            summary =
                    "Reads the whole chain again; with an earlier head as anchor it also proves that nothing was cut off")
    AuditReport verification(@RequestParam Optional<String> anchor) {
        return verifying.verify(anchor);
    }
}
