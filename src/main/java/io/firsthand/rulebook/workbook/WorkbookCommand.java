package io.firsthand.rulebook.workbook;

import io.firsthand.rulebook.Finding;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.WorkbookChecks;
import io.firsthand.rulebook.WorkbookFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Writes and checks workbooks at the command line, without starting the product:
 *
 * <pre>
 * mvn -q spring-boot:run -Dspring-boot.run.main-class=io.firsthand.rulebook.workbook.WorkbookCommand \
 *     -Dspring-boot.run.arguments="write refund-eligibility"
 * </pre>
 *
 * {@code write [table …]} writes an empty workbook into {@code rules/}, or refreshes the one that is there and keeps its rows;
 * {@code check [table …]} prints all findings. Without a name all declared tables are meant.
 */
public final class WorkbookCommand {

    private final WorkbookFormat format;
    private final WorkbookChecks checks;
    private final Path folder;
    private final PrintStream out;

    WorkbookCommand(WorkbookFormat format, WorkbookChecks checks, Path folder, PrintStream out) {
        this.format = format;
        this.checks = checks;
        this.folder = folder;
        this.out = out;
    }

    /** @param args {@code write} or {@code check}, and names of tables; ends with status 1 if a check finds an error */
    public static void main(String[] args) throws IOException {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.register(WorkbookChecks.class);
            context.scan("io.firsthand.rulebook.workbook", "io.firsthand.rulebook.rules");
            context.refresh();
            WorkbookCommand command = new WorkbookCommand(
                    context.getBean(WorkbookFormat.class),
                    context.getBean(WorkbookChecks.class),
                    Path.of("rules"),
                    System.out);
            if (!command.run(List.of(args), DeclaredTables.find())) {
                System.exit(1);
            }
        }
    }

    /** Whether all went well. */
    boolean run(List<String> args, List<RuleTable<?, ?>> declared) throws IOException {
        List<RuleTable<?, ?>> meant = declared.stream()
                .filter(table -> args.size() == 1 || args.contains(table.name()))
                .toList();
        boolean write = !args.isEmpty() && args.get(0).equals("write");
        if (!write && (args.isEmpty() || !args.get(0).equals("check")) || meant.isEmpty()) {
            out.println("write | check [table …]; declared tables: "
                    + declared.stream().map(RuleTable::name).toList());
            return false;
        }
        boolean sound = true;
        for (RuleTable<?, ?> table : meant) {
            sound &= write ? write(table) : check(table);
        }
        return sound;
    }

    private boolean write(RuleTable<?, ?> table) throws IOException {
        Path file = file(table);
        byte[] existing = Files.exists(file) ? Files.readAllBytes(file) : null;
        Files.createDirectories(folder);
        Files.write(file, format.write(table, existing));
        out.println((existing == null ? "written " : "refreshed ") + file);
        return true;
    }

    private boolean check(RuleTable<?, ?> table) throws IOException {
        if (!Files.exists(file(table))) {
            out.println(table.name() + ": no workbook " + file(table));
            return false;
        }
        List<Finding> findings = checks.findings(table, Files.readAllBytes(file(table)));
        out.println(table.name() + ": " + (findings.isEmpty() ? "sound" : findings.size() + " findings"));
        findings.forEach(finding -> out.println("  " + finding));
        return findings.stream().noneMatch(Finding::isError);
    }

    private Path file(RuleTable<?, ?> table) {
        return folder.resolve(table.name() + ".xlsx");
    }
}
