package io.firsthand.rulebook.web;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Idempotent;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.firsthand.rulebook.ChangingRuleTables;
import io.firsthand.rulebook.ComparingVersions;
import io.firsthand.rulebook.ReadingRuleTables;
import io.firsthand.rulebook.TableDifference;
import io.firsthand.rulebook.TableVersion;
import io.firsthand.rulebook.VersionReasons;
import io.firsthand.rulebook.WorkbookReport;
import io.firsthand.rulebook.WrittenTable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The analyst's work: tables, versions, checks, uploads, and the way back. */
@Tag(name = "Rule tables")
@RestController
@RequestMapping("/api/rule-tables")
class RuleTableController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReadingRuleTables reading;
    private final ComparingVersions comparing;
    private final ChangingRuleTables changing;
    private final VersionReasons reasons;

    RuleTableController(
            ReadingRuleTables reading,
            ComparingVersions comparing,
            ChangingRuleTables changing,
            VersionReasons reasons) {
        this.reading = reading;
        this.comparing = comparing;
        this.changing = changing;
        this.reasons = reasons;
    }

    @GetMapping
    Page<RuleTableView> tables(
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit,
            Locale locale) {
        int most = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        List<RuleTableView> found = reading.all().stream()
                .filter(table -> cursor == null || table.table().name().compareTo(cursor.text(0)) > 0)
                .limit(most + 1L)
                .map(table -> RuleTableView.of(table, reasons, locale))
                .toList();
        return Page.of(found, most, table -> Cursor.of(table.name()));
    }

    @GetMapping("/{table}")
    RuleTableView table(@PathVariable String table, Locale locale) {
        return RuleTableView.of(reading.get(table), reasons, locale);
    }

    @GetMapping("/{table}/versions")
    Page<TableVersionView> versions(
            @PathVariable String table,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit,
            Locale locale) {
        int most = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        int below = cursor == null ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, cursor.number(0));
        return Page.of(reading.versions(table, below, most + 1), most, version -> Cursor.of(version.version()))
                .map(version -> view(version, locale));
    }

    @GetMapping("/{table}/versions/{version}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable String table, @PathVariable int version) {
        byte[] workbook = reading.workbook(table, version);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(table + ".xlsx")
                                .build()
                                .toString())
                .body(workbook);
    }

    /** The rows as their analyst wrote them. */
    @GetMapping("/{table}/versions/{version}/rows")
    WrittenTable rows(@PathVariable String table, @PathVariable int version) {
        return reading.written(table, version);
    }

    /** @param since the version to compare with; the one before if left out */
    @GetMapping("/{table}/versions/{version}/changes")
    TableDifference changes(
            @PathVariable String table, @PathVariable int version, @RequestParam(required = false) Integer since) {
        return comparing.between(table, since == null ? Math.max(1, version - 1) : since, version);
    }

    @PostMapping(path = "/{table}/checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    WorkbookReport check(@PathVariable String table, @RequestPart MultipartFile workbook) {
        return changing.check(table, UploadedWorkbook.bytes(workbook));
    }

    @Idempotent
    @PostMapping(path = "/{table}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<TableVersionView> upload(
            @PathVariable String table,
            @RequestPart MultipartFile workbook,
            @RequestParam String reason,
            @RequestParam(required = false) Integer basedOn) {
        TableVersion version = changing.upload(table, UploadedWorkbook.bytes(workbook), basedOn, person(), reason);
        return ResponseEntity.created(
                        URI.create("/api/rule-tables/" + table + "/versions/" + version.version() + "/workbook"))
                .body(TableVersionView.of(version, version.reason()));
    }

    @Idempotent
    @PostMapping("/{table}/versions/{version}/activation")
    TableVersionView activate(
            @PathVariable String table,
            @PathVariable int version,
            @RequestBody ActivationRequest request,
            Locale locale) {
        return view(changing.activate(table, version, person(), request.reason()), locale);
    }

    private TableVersionView view(TableVersion version, Locale locale) {
        return TableVersionView.of(version, reasons.of(version, locale));
    }

    private static String person() {
        return SignedIn.person().orElseThrow(() -> Refusal.forbidden("not-allowed"));
    }
}
