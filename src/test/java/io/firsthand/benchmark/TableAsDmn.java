package io.firsthand.benchmark;

import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.Condition;
import io.firsthand.rulebook.Row;
import io.firsthand.rulebook.RuleTable;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** A rule table of ours as a decision table of Camunda's DMN engine, cells in FEEL: every row that fits gives its id. */
final class TableAsDmn {

    private final DmnEngine engine;
    private final DmnDecision decision;

    TableAsDmn(RuleTable<?, ?> table, List<Row> rows) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        this.engine = configuration.enableFeelLegacyBehavior(false).buildEngine();
        this.decision = engine.parseDecision(
                "eligibility", new ByteArrayInputStream(xml(table, rows).getBytes(StandardCharsets.UTF_8)));
    }

    /** Ids of the rows that fit. */
    List<String> fire(Map<String, Object> facts) {
        return engine.evaluateDecisionTable(decision, facts).collectEntries("row");
    }

    private static String xml(RuleTable<?, ?> table, List<Row> rows) {
        StringBuilder xml = new StringBuilder();
        xml.append("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\"")
                .append(" namespace=\"http://camunda.org/schema/1.0/dmn\">")
                .append(
                        "<decision id=\"eligibility\" name=\"eligibility\"><decisionTable id=\"t\" hitPolicy=\"COLLECT\">");
        for (Column column : table.conditions()) {
            xml.append(
                    "<input id=\"i_%1$s\"><inputExpression id=\"e_%1$s\" expressionLanguage=\"feel\"><text>%2$s</text></inputExpression></input>"
                            .formatted(column.key(), column.component()));
        }
        xml.append("<output id=\"o\" name=\"row\" typeRef=\"string\"/>");
        for (int i = 0; i < rows.size(); i++) {
            rule(xml, table, rows.get(i), i);
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static void rule(StringBuilder xml, RuleTable<?, ?> table, Row row, int index) {
        xml.append("<rule id=\"r").append(index).append("\">");
        for (Column column : table.conditions()) {
            Condition condition = row.conditions().get(column.key());
            xml.append("<inputEntry id=\"r%d_%s\" expressionLanguage=\"feel\"><text>".formatted(index, column.key()))
                    .append(condition == null ? "-" : feel(condition))
                    .append("</text></inputEntry>");
        }
        xml.append("<outputEntry id=\"o%d\" expressionLanguage=\"feel\"><text>\"%s\"</text></outputEntry></rule>"
                .formatted(index, row.id()));
    }

    private static String feel(Condition condition) {
        if (condition instanceof Condition.Among among) {
            String codes = among.codes().stream()
                    .sorted()
                    .map(code -> "\"" + code + "\"")
                    .collect(Collectors.joining(","));
            // an unknown fact fits no condition here
            return among.negated() ? "? != null and not(list contains([" + codes + "], ?))" : codes;
        } else if (condition instanceof Condition.Truth truth) {
            return String.valueOf(truth.value());
        } else if (condition instanceof Condition.Range range) {
            return range(range).replace("<", "&lt;").replace(">", "&gt;");
        }
        throw new IllegalArgumentException("no words in this table");
    }

    private static String range(Condition.Range range) {
        if (range.from() != null && range.to() != null) {
            return (range.fromIncluded() ? "[" : "(") + text(range.from()) + ".." + text(range.to())
                    + (range.toIncluded() ? "]" : ")");
        } else if (range.from() != null) {
            return (range.fromIncluded() ? ">= " : "> ") + text(range.from());
        }
        return (range.toIncluded() ? "<= " : "< ") + text(range.to());
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }
}
