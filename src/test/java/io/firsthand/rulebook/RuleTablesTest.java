package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.rules.DroolsCompiler;
import io.firsthand.rulebook.workbook.DeclaredTables;
import io.firsthand.rulebook.workbook.XlsxFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every workbook in {@code rules/} is sound and passes its own tests; every declaration has one, and no workbook is left over. */
class RuleTablesTest {

    private static final String HAN = "\\p{IsHan}";
    private static final Path RULES = Path.of("rules");
    private static final Map<String, RuleTable<?, ?>> DECLARED =
            DeclaredTables.find().stream().collect(Collectors.toMap(RuleTable::name, Function.identity()));

    private final WorkbookChecks checks = new WorkbookChecks(new XlsxFormat(), new DroolsCompiler());

    static TreeSet<String> names() throws IOException {
        TreeSet<String> names = new TreeSet<>(DECLARED.keySet());
        names.addAll(workbooks());
        return names;
    }

    private static List<String> workbooks() throws IOException {
        if (!Files.isDirectory(RULES)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(RULES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xlsx") && !name.startsWith("~") && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - 5))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isDeclaredSoundAndTested(String name) throws IOException {
        assertThat(DECLARED).as("a declaration of rules/" + name + ".xlsx").containsKey(name);
        assertThat(RULES.resolve(name + ".xlsx")).as("the workbook of " + name).exists();

        CheckedTable table = checks.check(DECLARED.get(name), Files.readAllBytes(RULES.resolve(name + ".xlsx")));

        assertThat(table.findings())
                .as("errors, and warnings that an analyst would meet at his first upload")
                .isEmpty();
        assertThat(table.rows()).as("rows").isPositive();
        assertThat(table.tests()).as("tests").isPositive();
    }

    @ParameterizedTest
    @MethodSource("names")
    void citesEachSourceInBothLanguages(String name) throws IOException {
        TableContent content =
                new XlsxFormat().read(DECLARED.get(name), Files.readAllBytes(RULES.resolve(name + ".xlsx")));

        for (Row row : content.rows()) {
            Bilingual source = SourceText.of(row.source());
            assertThat(source.en()).as(name + " " + row.id()).isNotBlank().doesNotContainPattern(HAN);
            assertThat(source.zh())
                    .as(name + " " + row.id())
                    .matches("(?s)(法律|政策|承诺)：.*" + HAN + ".*")
                    .doesNotContain("law:", "policy:", "promise:");
        }
    }

    @ParameterizedTest
    @CsvSource({"priority, refund-eligibility", "refund-eligibility, priority", "owner-routing, compensation-limits"})
    void oneSentenceTellsThatAWorkbookIsAnotherTables(String name, String other) throws IOException {
        assertThat(checks.findings(DECLARED.get(other), Files.readAllBytes(RULES.resolve(name + ".xlsx"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem().en()).contains("workbook of another rule table"));
    }

    @Test
    void theProductHasTheTablesItIsKnownFor() {
        assertThat(DECLARED).containsKeys("refund-eligibility", "compensation-limits", "owner-routing");
    }
}
