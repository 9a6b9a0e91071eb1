package io.firsthand.rulebook.rules;

import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.Condition;
import io.firsthand.rulebook.HitPolicy;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.Row;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.WordText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the rules of a table. What comes out of cells stands in literals only, written by {@link Literals}. */
final class DrlWriter {

    static final String FACTS = "Facts";
    static final String EVENT_DAY = "eventDay";

    private final RuleTable<?, ?> table;

    DrlWriter(RuleTable<?, ?> table) {
        this.table = table;
    }

    static String packageOf(RuleTable<?, ?> table) {
        return "rules." + table.name().replace('-', '_');
    }

    static String ruleName(RuleTable<?, ?> table, Row row) {
        return table.name() + "_" + row.id();
    }

    String write(List<Row> rows) {
        StringBuilder drl = new StringBuilder();
        drl.append("package ").append(packageOf(table)).append("\n");
        drl.append("dialect \"mvel\"\n");
        drl.append("import ").append(FiredRow.class.getName()).append("\n");
        drl.append("import ").append(WordText.class.getName()).append("\n");
        drl.append("declare ").append(FACTS).append("\n");
        drl.append("    ").append(EVENT_DAY).append(" : java.lang.Long\n");
        fields().forEach((field, type) ->
                drl.append("    ").append(field).append(" : ").append(type).append("\n"));
        drl.append("end\n");
        for (int i = 0; i < rows.size(); i++) {
            rule(drl, rows.get(i), i);
        }
        return drl.toString();
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        table.conditions().forEach(column -> fields.putIfAbsent(column.component(), type(column.kind())));
        return fields;
    }

    /** With its package, else Drools tries it with each import, for every field anew. */
    private static String type(Kind kind) {
        return switch (kind.type()) {
            case YES_NO -> Boolean.class.getName();
            case WHOLE_NUMBER, DATE, DURATION -> Long.class.getName();
            case DECIMAL -> BigDecimal.class.getName();
            case SAYS_ANY_OF, SAYS_NONE_OF -> WordText.class.getName();
            default -> String.class.getName();
        };
    }

    private void rule(StringBuilder drl, Row row, int index) {
        drl.append("rule ").append(Literals.text(ruleName(table, row))).append("\n");
        drl.append("    salience ").append(-index).append("\n");
        if (table.hitPolicy() == HitPolicy.FIRST) {
            drl.append("    activation-group ")
                    .append(Literals.text(table.name()))
                    .append("\n");
        }
        drl.append("when\n    ").append(FACTS).append("( ");
        drl.append(constraints(row).stream().collect(Collectors.joining(",\n           ")));
        drl.append(" )\nthen\n    insert( new FiredRow( ")
                .append(Literals.text(row.id()))
                .append(" ) );\nend\n");
    }

    private List<String> constraints(Row row) {
        // equalities stand first: Drools looks them up in a hash, which keeps a long table as fast as a short one
        List<String> equal = new ArrayList<>();
        List<String> constraints = new ArrayList<>();
        for (Column column : table.conditions()) {
            Condition condition = row.conditions().get(column.key());
            if (condition != null
                    && condition.single().isPresent()
                    && column.kind().type() != Kind.Type.DECIMAL) {
                equal.add(equality(column, condition));
            } else if (condition != null) {
                constraints.add(column.component() + " != null");
                constraints.addAll(constraints(column, condition));
            }
        }
        equal.addAll(constraints);
        equal.addAll(validity(row));
        return equal;
    }

    private static String equality(Column column, Condition condition) {
        Object only = condition.single().orElseThrow();
        return column.component() + " == "
                + (only instanceof BigDecimal number ? Literals.whole(number) : Literals.text((String) only));
    }

    private static List<String> constraints(Column column, Condition condition) {
        String field = column.component();
        if (condition instanceof Condition.Among among) {
            String codes = among.codes().stream().sorted().map(Literals::text).collect(Collectors.joining(", "));
            return List.of(field + (among.negated() ? " not in ( " : " in ( ") + codes + " )");
        } else if (condition instanceof Condition.Truth truth) {
            return List.of(field + " == " + truth.value());
        } else if (condition instanceof Condition.Range range) {
            return range(field, range, column.kind().type() == Kind.Type.DECIMAL);
        }
        return List.of(words(field, (Condition.Words) condition));
    }

    private static List<String> range(String field, Condition.Range range, boolean decimal) {
        List<String> bounds = new ArrayList<>();
        if (range.from() != null) {
            bounds.add(field + (range.fromIncluded() ? " >= " : " > ") + number(range.from(), decimal));
        }
        if (range.to() != null) {
            bounds.add(field + (range.toIncluded() ? " <= " : " < ") + number(range.to(), decimal));
        }
        return bounds;
    }

    private static String number(BigDecimal number, boolean decimal) {
        return decimal ? Literals.decimal(number) : Literals.whole(number);
    }

    private static String words(String field, Condition.Words words) {
        String any = words.alternatives().stream()
                .map(all -> all.stream()
                        .map(term -> field + ".says( " + Literals.text(term) + " )")
                        .collect(Collectors.joining(" && ", "( ", " )")))
                .collect(Collectors.joining(" || "));
        return words.none() ? "!( " + any + " )" : "( " + any + " )";
    }

    private static List<String> validity(Row row) {
        List<String> bounds = new ArrayList<>();
        day(row.validFrom(), " >= ", bounds);
        day(row.validTo(), " <= ", bounds);
        return bounds;
    }

    private static void day(LocalDate date, String operator, List<String> bounds) {
        if (date != null) {
            bounds.add(EVENT_DAY + operator + Literals.whole(BigDecimal.valueOf(date.toEpochDay())));
        }
    }
}
