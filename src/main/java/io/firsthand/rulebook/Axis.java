package io.firsthand.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One dimension of a table's boxes: a condition column, or the validity. Between two neighbouring bounds no condition changes
 * its mind, so one sample for each piece stands for all of its values.
 *
 * @param key of the column
 * @param codes of the closed list, else empty
 * @param optional whether the fact may be unknown: a sample of its own, null
 */
record Axis(String key, Kind.Type type, List<String> codes, boolean optional) {

    static List<Axis> of(RuleTable<?, ?> table, Map<String, List<String>> lists) {
        List<Axis> axes = new ArrayList<>();
        for (Column column : table.conditions()) {
            ClosedList list = column.kind().list();
            List<String> codes = list == null ? List.of() : lists.getOrDefault(list.name(), list.codes());
            axes.add(new Axis(column.key(), column.kind().type(), codes, column.optional()));
        }
        axes.add(new Axis(Box.VALIDITY, Kind.Type.DATE, List.of(), false));
        return axes;
    }

    boolean isWords() {
        return type == Kind.Type.SAYS_ANY_OF || type == Kind.Type.SAYS_NONE_OF;
    }

    /** One value for each piece into which the conditions cut the axis; null stands for the unknown. */
    List<Object> samples(Collection<Condition> conditions) {
        List<Object> samples = new ArrayList<>();
        switch (type) {
            case ONE_OF -> samples.addAll(codes);
            case YES_NO -> samples.addAll(List.of(true, false));
            default -> samples.addAll(numbers(conditions));
        }
        if (optional) {
            samples.add(null);
        }
        return samples;
    }

    private Collection<BigDecimal> numbers(Collection<Condition> conditions) {
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Range range) {
                if (range.from() != null) {
                    bounds.add(range.from());
                }
                if (range.to() != null) {
                    bounds.add(range.to());
                }
            }
        }
        return type == Kind.Type.DECIMAL ? withMiddles(bounds) : withNeighbours(bounds);
    }

    private static Collection<BigDecimal> withNeighbours(TreeSet<BigDecimal> bounds) {
        TreeSet<BigDecimal> samples = new TreeSet<>();
        for (BigDecimal bound : bounds) {
            samples.add(bound.subtract(BigDecimal.ONE));
            samples.add(bound);
            samples.add(bound.add(BigDecimal.ONE));
        }
        return samples.isEmpty() ? List.of(BigDecimal.ZERO) : samples;
    }

    private static Collection<BigDecimal> withMiddles(TreeSet<BigDecimal> bounds) {
        if (bounds.isEmpty()) {
            return List.of(BigDecimal.ZERO);
        }
        TreeSet<BigDecimal> samples = new TreeSet<>(bounds);
        samples.add(bounds.first().subtract(BigDecimal.ONE));
        samples.add(bounds.last().add(BigDecimal.ONE));
        for (BigDecimal bound : bounds) {
            BigDecimal next = bounds.higher(bound);
            if (next != null) {
                samples.add(bound.add(next).divide(BigDecimal.valueOf(2)));
            }
        }
        return samples;
    }

    /** A sample as an analyst would write it. */
    String written(Object sample) {
        if (sample == null) {
            return "unknown/未知";
        }
        if (sample instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (!(sample instanceof BigDecimal number)) {
            return sample.toString();
        }
        return switch (type) {
            case DATE -> LocalDate.ofEpochDay(number.longValue()).toString();
            case DURATION ->
                number.longValue() % 60 == 0 ? number.longValue() / 60 + " min" : number.toPlainString() + " s";
            default -> number.toPlainString();
        };
    }
}
