package io.firsthand.returns.web;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Downloads;
import io.firsthand.platform.web.Idempotent;
import io.firsthand.returns.EvidenceFiles;
import io.firsthand.returns.MatchingParcels;
import io.firsthand.returns.ParcelEvent;
import io.firsthand.returns.ParcelNews;
import io.firsthand.returns.ParcelOutcome;
import io.firsthand.returns.ReportingParcels;
import io.firsthand.returns.Return;
import io.firsthand.returns.UnannouncedParcels;
import io.firsthand.returns.UnmatchingParcels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What carriers report, and parcels that nobody announced. */
@Tag(name = "Returns and parcels")
@RestController
class ParcelController {

    private static final int MOST = 200;

    private final ReportingParcels reporting;
    private final UnannouncedParcels unannounced;
    private final MatchingParcels matching;
    private final UnmatchingParcels unmatching;
    private final EvidenceFiles files;
    private final ReturnViews views;

    ParcelController(
            ReportingParcels reporting,
            UnannouncedParcels unannounced,
            MatchingParcels matching,
            UnmatchingParcels unmatching,
            EvidenceFiles files,
            ReturnViews views) {
        this.reporting = reporting;
        this.unannounced = unannounced;
        this.matching = matching;
        this.unmatching = unmatching;
        this.files = files;
        this.views = views;
    }

    /** May be sent as often as one likes: the same carrier, number, event and time have one effect. */
    @Operation(summary = "Takes what a carrier reports of a parcel, on its way out or back")
    @PostMapping("/api/parcel-events")
    Taken report(@Valid @RequestBody Report report) {
        return new Taken(reporting.report(new ParcelEvent(
                report.carrier(),
                report.trackingNumber(),
                report.event(),
                report.at(),
                Boolean.TRUE.equals(report.atWarehouse()))));
    }

    @Operation(summary = "Parcels at the warehouse that belong to no return that waits, oldest first")
    @GetMapping("/api/returns/unannounced-parcels")
    List<UnannouncedParcels.Unannounced> unannounced(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "50") int limit) {
        return unannounced.open(after, Math.max(1, Math.min(limit, MOST)));
    }

    /** Either names the return whose number is on the parcel, or the case and what is to be requested on it. */
    @Idempotent
    @PostMapping("/api/returns/unannounced-parcels/{id}/matching")
    ReturnView match(@PathVariable long id, @Valid @RequestBody Match match, Locale locale) {
        Return it;
        if (match.returnNumber() != null) {
            it = matching.toReturn(id, match.returnNumber().strip(), person());
        } else if (match.caseNumber() != null && match.wish() != null) {
            it = matching.toCase(id, match.caseNumber().strip(), match.wish().wish(), person());
        } else {
            throw Refusal.invalid("parcel-match-needed", "returnNumber");
        }
        return views.view(it, locale);
    }

    @Operation(summary = "Parcels that were matched while nobody has looked at their goods, the last matched first")
    @GetMapping("/api/returns/unannounced-parcels/matched")
    List<UnannouncedParcels.Matched> matched(@RequestParam(defaultValue = "50") int limit) {
        return unannounced.matched(Math.max(1, Math.min(limit, MOST)));
    }

    /** The parcel was matched by mistake; only before its goods were looked at. For the warehouse and leads. */
    @Idempotent
    @PostMapping("/api/returns/unannounced-parcels/{id}/unmatching")
    ReturnView unmatch(@PathVariable long id, Locale locale) {
        return views.view(unmatching.unmatch(id, person()), locale);
    }

    /** As a download only: a browser never shows a file from outside in our origin. */
    @Operation(summary = "Downloads a photo of a return")
    @GetMapping("/api/returns/photos/{id}")
    ResponseEntity<byte[]> photo(@PathVariable UUID id) {
        EvidenceFiles.Content file = files.content(id);
        return Downloads.of(file.name(), file.mediaType(), file.bytes());
    }

    private static String person() {
        return SignedIn.person().orElseThrow();
    }

    /** @param atWarehouse the parcel came to our warehouse: kept for a person if nobody expects it */
    record Report(
            @NotBlank @Size(max = 60) String carrier,
            @NotBlank @Size(max = 60) String trackingNumber,
            @NotNull ParcelNews event,
            @NotNull Instant at,
            Boolean atWarehouse) {}

    record Taken(ParcelOutcome outcome) {}

    record Match(
            @Size(max = 40) String returnNumber,
            @Size(max = 40) String caseNumber,
            @Valid ReturnBody wish) {}
}
