package io.firsthand.rulebook;

import io.firsthand.platform.start.CannotStart;
import io.firsthand.platform.text.Bilingual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over the shipped workbooks when the product starts: the first time as version 1, later as next version if the shipped
 * file changed. From then on the database is the truth: a table that was changed by upload meanwhile is left alone, unless this
 * release cannot read it any more.
 */
@Component
class ImportingWorkbooks implements SmartInitializingSingleton {

    private static final String FIRST_START = ProductReason.FIRST_START.stored();
    private static final Logger log = LoggerFactory.getLogger(ImportingWorkbooks.class);

    private final DeclaredRuleTables declared;
    private final ShippedWorkbooks shipped;
    private final WorkbookChecks checks;
    private final RulebookRows rows;
    private final CompiledRulebooks compiled;
    private final CurrentRulebook current;
    private final TransactionTemplate transaction;

    ImportingWorkbooks(
            DeclaredRuleTables declared,
            ShippedWorkbooks shipped,
            WorkbookChecks checks,
            RulebookRows rows,
            CompiledRulebooks compiled,
            CurrentRulebook current,
            TransactionTemplate transaction) {
        this.declared = declared;
        this.shipped = shipped;
        this.checks = checks;
        this.rows = rows;
        this.compiled = compiled;
        this.current = current;
        this.transaction = transaction;
    }

    /** @throws CannotStart with all findings if a table has no live version and its shipped one is broken or missing */
    @Override
    public void afterSingletonsInstantiated() {
        long begun = System.nanoTime();
        shipped.namesInFolder().stream()
                .filter(name -> !declared.has(name))
                .forEach(name -> log.warn("rules/{}.xlsx belongs to no declared table and is not used", name));
        if (declared.all().isEmpty()) {
            return;
        }
        // one node at a time: the lock is on the one current row
        transaction.executeWithoutResult(status -> importAll());
        try {
            int tables = current.get().tables().size();
            log.info("{} rule tables ready in {} ms", tables, (System.nanoTime() - begun) / 1_000_000);
        } catch (BrokenRuleTable broken) {
            throw cannotStart(broken.findings());
        }
    }

    private void importAll() {
        Map<String, Long> live =
                new HashMap<>(rows.lockCurrent().map(rows::tablesOf).orElse(Map.of()));
        List<Candidate> candidates = candidates(live);
        Map<Candidate, CheckedTable> checked = candidates.parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Function.identity(),
                        candidate -> checks.check(
                                candidate.table(), candidate.shipped().workbook())));
        boolean changed = false;
        for (Candidate candidate : candidates) {
            CheckedTable table = checked.get(candidate);
            if (table.compiled().isPresent()) {
                long version = store(candidate);
                live.put(candidate.table().name(), version);
                compiled.prepare(version, table.compiled().get());
                changed = true;
            } else {
                refuse(candidate, table.findings());
            }
        }
        requireAll(live);
        if (changed) {
            rows.makeCurrent(live, null, ProductReason.SHIPPED.stored());
        }
    }

    /** Shipped files that are to become a version. */
    private List<Candidate> candidates(Map<String, Long> live) {
        List<Candidate> candidates = new ArrayList<>();
        for (RuleTable<?, ?> table : declared.all()) {
            Optional<ShippedWorkbooks.Shipped> file = shipped.of(table.name());
            if (file.isPresent()) {
                Optional<String> why = live.containsKey(table.name())
                        ? whyTheNext(table, file.get(), live.get(table.name()))
                        : Optional.of(FIRST_START);
                why.ifPresent(reason -> candidates.add(new Candidate(table, file.get(), reason)));
            }
        }
        return candidates;
    }

    /** Why the shipped file becomes the next version; empty if it does not. */
    private Optional<String> whyTheNext(RuleTable<?, ?> table, ShippedWorkbooks.Shipped file, long liveVersion) {
        Optional<TableVersion> last = rows.lastShipped(table.name());
        if (last.isPresent() && last.get().sha256().equals(file.sha256())) {
            return Optional.empty();
        }
        TableVersion live = rows.version(liveVersion);
        if (last.isPresent() && last.get().id() == live.id()) {
            return Optional.of(ProductReason.SHIPPED_CHANGED.stored());
        }
        if (checks.isReadable(table, rows.workbook(live.id()))) {
            log.warn(
                    "The shipped rule table {} changed, but version {} was made live meanwhile ({}): the shipped one is not"
                            + " taken over. Compare both, then upload what should be live.",
                    table.name(),
                    live.version(),
                    live.reason());
            return Optional.empty();
        }
        log.error(
                "Version {} of the rule table {} ({}) has other columns than this release reads: the shipped one is taken"
                        + " over. Compare both, then carry over what should stay.",
                live.version(),
                table.name(),
                live.reason());
        return Optional.of(ProductReason.OTHER_COLUMNS.stored(live.version()));
    }

    private long store(Candidate candidate) {
        long version = rows.store(
                candidate.table().name(),
                candidate.shipped().workbook(),
                candidate.shipped().sha256(),
                candidate.shipped().origin(),
                null,
                candidate.why());
        log.info("rule table {}: shipped workbook taken over", candidate.table().name());
        return version;
    }

    private static void refuse(Candidate candidate, List<Finding> findings) {
        if (candidate.why().equals(FIRST_START)) {
            throw cannotStart(named(candidate.table(), findings));
        }
        log.error(
                "The shipped rule table {} is broken; the live version stays:\n{}",
                candidate.table().name(),
                findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }

    private void requireAll(Map<String, Long> live) {
        for (RuleTable<?, ?> table : declared.all()) {
            if (!live.containsKey(table.name())) {
                throw new CannotStart(
                        new Bilingual(
                                "The rule table " + table.name() + " has no workbook.",
                                "规则表 " + table.name() + " 没有工作簿。"),
                        new Bilingual(
                                "Put rules/" + table.name() + ".xlsx back.", "请放回 rules/" + table.name() + ".xlsx。"));
            }
        }
    }

    private static List<Finding> named(RuleTable<?, ?> table, List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .map(finding -> new Finding(
                        finding.severity(),
                        table.name() + ".xlsx " + finding.sheet(),
                        finding.cell(),
                        finding.problem(),
                        finding.advice()))
                .toList();
    }

    private static CannotStart cannotStart(List<Finding> findings) {
        return new CannotStart(
                new Bilingual(
                        "A rule table is broken:" + lines(findings, Bilingual::en),
                        "规则表有误：" + lines(findings, Bilingual::zh)),
                new Bilingual("Mend the cells named above and start again.", "请修正上述单元格后重新启动。"));
    }

    private static String lines(List<Finding> findings, Function<Bilingual, String> language) {
        return findings.stream()
                .map(finding -> "\n  " + finding.sheet() + "!" + finding.cell() + "  "
                        + language.apply(finding.problem()) + " " + language.apply(finding.advice()))
                .collect(Collectors.joining());
    }

    private record Candidate(RuleTable<?, ?> table, ShippedWorkbooks.Shipped shipped, String why) {}
}
