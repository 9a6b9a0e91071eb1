package io.firsthand.rulebook.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.rulebook.Condition;
import io.firsthand.rulebook.HitPolicy;
import io.firsthand.rulebook.RandomRows;
import io.firsthand.rulebook.ReturnRights;
import io.firsthand.rulebook.Row;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.WordText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.drools.drl.parser.lang.DRL6Lexer;

/** No text of a cell ever becomes code: the tokens of the rules are the template's, but for literals. */
class GeneratedRulesTest {

    private static final LocalDate DAY = RandomRows.DAY;
    private static final RuleTable<?, ?> TABLE = ReturnRights.first();

    /** Tried against the stock spreadsheet compiler, where they ran. */
    private static final List<String> INJECTIONS = List.of(
            "\" || true || \"",
            "1); System.exit(1); set(2",
            "\") eval(true) Facts( market == \"",
            "x\" ) then System.exit(1); end rule \"y\" when Facts( market == \"");

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("\"\\\n\r\t\u2028;(){}|&!=*+,.'`$#@u00\u201c\u201d破")
                        .ofMaxLength(40),
                Arbitraries.of(INJECTIONS));
    }

    @Property(tries = 400)
    void textChangesNothingButLiterals(@ForAll("anyText") String text) {
        assertThat(tokens(drl(text))).isEqualTo(tokens(drl("harmless")));
    }

    /** Many texts in one table: compiling is what takes time. */
    @Property(tries = 4)
    void textArrivesAsItWas(@ForAll("texts") List<String> texts) {
        RuleTable<?, ?> table = ReturnRights.table("return-rights", HitPolicy.COLLECT);
        List<Row> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(row("row-" + rows.size(), Map.of("market", new Condition.Among(Set.of(text), false)), null, null));
        }
        var rules = new DroolsCompiler().compile(table, rows);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(rules.fire(Map.of("market", texts.get(i)), DAY)).containsExactly("row-" + i);
        }
        assertThat(rules.fire(Map.of("market", String.join("x", texts) + "x"), DAY))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return anyText().list().uniqueElements().ofSize(15);
    }

    @Example
    void injectionsStayWords() {
        for (String injection : INJECTIONS) {
            Row row = row(
                    "only",
                    Map.of(
                            "market", new Condition.Among(Set.of(injection), false),
                            "words", new Condition.Words(List.of(List.of(injection)), false)),
                    null,
                    null);
            var rules = new DroolsCompiler().compile(TABLE, List.of(row));
            assertThat(rules.fire(Map.of("market", "DE", "words", WordText.of("hello")), DAY))
                    .isEmpty();
        }
    }

    /** Drools and the plain reading of the cells agree on every fact. */
    @Property(tries = 15)
    void firesWhatTheCellsSay(@ForAll long seed) {
        RandomRows random = new RandomRows(seed);
        for (HitPolicy policy : List.of(HitPolicy.FIRST, HitPolicy.COLLECT)) {
            RuleTable<?, ?> table = ReturnRights.table("return-rights", policy);
            List<Row> rows = random.rows(16);
            var rules = new DroolsCompiler().compile(table, rows);
            for (int i = 0; i < 60; i++) {
                Map<String, Object> facts = random.facts();
                LocalDate day = random.day();
                List<String> expected = rows.stream()
                        .filter(row -> fits(table, row, facts, day))
                        .map(Row::id)
                        .limit(policy == HitPolicy.FIRST ? 1 : rows.size())
                        .toList();
                assertThat(rules.fire(facts, day)).isEqualTo(expected);
            }
        }
    }

    private static boolean fits(RuleTable<?, ?> table, Row row, Map<String, Object> facts, LocalDate day) {
        boolean valid = (row.validFrom() == null || !day.isBefore(row.validFrom()))
                && (row.validTo() == null || !day.isAfter(row.validTo()));
        return valid
                && table.conditions().stream().allMatch(column -> {
                    Condition condition = row.conditions().get(column.key());
                    Object fact = facts.get(column.component());
                    return condition == null || fact != null && condition.fits(fact);
                });
    }

    private static String drl(String text) {
        Map<String, Condition> conditions = Map.of(
                "market", new Condition.Among(Set.of(text), false),
                "words", new Condition.Words(List.of(List.of(text)), false));
        return new DrlWriter(TABLE).write(List.of(row(text, conditions, null, null)));
    }

    private static Row row(String id, Map<String, Condition> conditions, LocalDate from, LocalDate to) {
        return new Row(id, conditions, Map.of(), null, from, to, null, null, true, 3);
    }

    /** Types of the tokens; the text too unless it is a literal. */
    private static List<String> tokens(String drl) {
        DRL6Lexer lexer = new DRL6Lexer(new ANTLRStringStream(drl));
        List<String> tokens = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                tokens.add(token.getType() == DRL6Lexer.STRING ? "literal" : token.getType() + " " + token.getText());
            }
        }
        return tokens;
    }
}
