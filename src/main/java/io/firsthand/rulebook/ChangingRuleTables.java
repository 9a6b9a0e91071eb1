package io.firsthand.rulebook;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.audit.Acts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The analyst's changes: a checked workbook becomes the next version, an earlier version becomes current again. */
@Service
public class ChangingRuleTables {

    private static final int LONGEST_REASON = 1_000;

    private final DeclaredRuleTables declared;
    private final WorkbookChecks checks;
    private final RulebookRows rows;
    private final CompiledRulebooks compiled;
    private final TransactionTemplate transaction;
    private final Acts acts;

    ChangingRuleTables(
            DeclaredRuleTables declared,
            WorkbookChecks checks,
            RulebookRows rows,
            CompiledRulebooks compiled,
            TransactionTemplate transaction,
            Acts acts) {
        this.declared = declared;
        this.checks = checks;
        this.rows = rows;
        this.compiled = compiled;
        this.transaction = transaction;
        this.acts = acts;
    }

    /**
     * Checks a workbook and changes nothing.
     *
     * @throws Refusal {@code rule-table-unknown}
     */
    public WorkbookReport check(String table, byte[] workbook) {
        return WorkbookReport.of(checks.check(declared.get(table), workbook));
    }

    /**
     * Makes a workbook the next version of its table, live at once on every node.
     *
     * @param basedOn version that the analyst started from, null if not known
     * @throws Refusal {@code workbook-broken} with the findings, {@code rule-table-changed-meanwhile},
     *     {@code workbook-unchanged}, {@code reason-missing}, {@code rule-table-unknown}
     */
    public TableVersion upload(String tableName, byte[] workbook, Integer basedOn, String person, String reason) {
        requireReason(reason);
        RuleTable<?, ?> table = declared.get(tableName);
        TableVersion seen = live(tableName);
        String sha256 = FactsJson.sha256(workbook);
        if (sha256.equals(seen.sha256())) {
            throw Refusal.conflict("workbook-unchanged", "table", tableName, "version", seen.version());
        }
        requireStill(basedOn == null || basedOn == seen.version(), tableName, seen);
        CompiledTable rules = sound(table, workbook);
        return swap(
                seen,
                person,
                reason,
                rules,
                () -> rows.store(tableName, workbook, sha256, TableVersion.Origin.UPLOAD, person, reason));
    }

    /**
     * Makes an earlier version current again.
     *
     * @throws Refusal {@code version-already-live}, {@code rule-table-version-unknown}, {@code workbook-broken} if it does not
     *     fit this release any more, {@code rule-table-changed-meanwhile}, {@code reason-missing}
     */
    public TableVersion activate(String tableName, int version, String person, String reason) {
        requireReason(reason);
        RuleTable<?, ?> table = declared.get(tableName);
        TableVersion wanted = rows.version(tableName, version)
                .orElseThrow(
                        () -> Refusal.notFound("rule-table-version-unknown", "table", tableName, "version", version));
        if (wanted.live()) {
            throw Refusal.conflict("version-already-live", "table", tableName, "version", version);
        }
        TableVersion seen = live(tableName);
        CompiledTable rules = sound(table, rows.workbook(wanted.id()));
        return swap(seen, person, reason, rules, wanted::id);
    }

    private interface NewVersion {
        long id();
    }

    /** The swap itself: under the lock, and only if the live version is still the one that was looked at. */
    private TableVersion swap(
            TableVersion seen, String person, String reason, CompiledTable rules, NewVersion version) {
        return transaction.execute(status -> {
            Map<String, Long> tables =
                    new HashMap<>(rows.lockCurrent().map(rows::tablesOf).orElse(Map.of()));
            requireStill(tables.get(seen.table()) == seen.id(), seen.table(), seen);
            long id = version.id();
            tables.put(seen.table(), id);
            rows.makeCurrent(tables, person, reason);
            compiled.prepare(id, rules);
            TableVersion live = rows.version(id);
            acts.record(
                    person, "rule-table-made-live", live.table(), "version", live.version(), "before", seen.version());
            return live;
        });
    }

    private TableVersion live(String table) {
        return rows.live(table).orElseThrow(() -> Refusal.notFound("rule-table-unknown", "table", table));
    }

    private CompiledTable sound(RuleTable<?, ?> table, byte[] workbook) {
        CheckedTable checked = checks.check(table, workbook);
        Optional<CompiledTable> rules = checked.compiled();
        List<Finding> findings = checked.findings();
        return rules.orElseThrow(() -> Refusal.invalid(
                "workbook-broken",
                "workbook",
                "table",
                table.name(),
                "errorCount",
                findings.stream().filter(Finding::isError).count(),
                "findings",
                findings));
    }

    private static void requireStill(boolean same, String table, TableVersion seen) {
        if (!same) {
            throw Refusal.conflict("rule-table-changed-meanwhile", "table", table, "version", seen.version());
        }
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason-missing", "reason", "most", LONGEST_REASON);
        }
    }
}
