package io.firsthand.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One column of a table, asked which of its rows a value stands against. A blank cell has nothing against any value. */
sealed interface MisfitColumn {

    /** So many answers are kept ready; a column of more distinct bounds looks at its cells one by one. */
    int MOST_BOUNDS = 512;

    /** Name of the fact. */
    String component();

    /**
     * Indexes of the rows that this value stands against; not to be changed.
     *
     * @param fact in plain form, known
     */
    BitSet against(Object fact);

    /**
     * @param cells the conditions of all rows, null where a cell is blank
     * @return empty if all are blank
     */
    static Optional<MisfitColumn> of(String component, List<Condition> cells) {
        if (cells.stream().allMatch(Objects::isNull)) {
            return Optional.empty();
        } else if (only(cells, Condition.Range.class)) {
            List<BigDecimal> bounds = Bounds.named(cells);
            return Optional.of(
                    bounds.size() > MOST_BOUNDS ? new Cells(component, cells) : Bounds.of(component, cells, bounds));
        } else if (only(cells, Condition.Among.class) || only(cells, Condition.Truth.class)) {
            return Optional.of(Codes.of(component, cells));
        }
        return Optional.of(new Cells(component, cells));
    }

    private static boolean only(List<Condition> cells, Class<? extends Condition> kind) {
        return cells.stream().allMatch(cell -> cell == null || kind.isInstance(cell));
    }

    private static BitSet standing(List<Condition> cells, Predicate<Condition> against) {
        BitSet rows = new BitSet(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null && against.test(cells.get(i))) {
                rows.set(i);
            }
        }
        return rows;
    }

    /**
     * Codes, yes and no.
     *
     * @param byValue for each value that a cell names
     * @param other for a value that none names
     */
    record Codes(String component, Map<Object, BitSet> byValue, BitSet other) implements MisfitColumn {

        static Codes of(String component, List<Condition> cells) {
            Map<Object, BitSet> byValue = new HashMap<>();
            for (Object value : named(cells)) {
                byValue.put(value, standing(cells, cell -> !cell.fits(value)));
            }
            return new Codes(
                    component,
                    byValue,
                    standing(cells, cell -> !(cell instanceof Condition.Among among && among.negated())));
        }

        private static List<Object> named(List<Condition> cells) {
            List<Object> values = new ArrayList<>();
            for (Condition cell : cells) {
                if (cell instanceof Condition.Among among) {
                    values.addAll(among.codes());
                } else if (cell instanceof Condition.Truth truth) {
                    values.addAll(List.of(truth.value(), !truth.value()));
                }
            }
            return values.stream().distinct().toList();
        }

        @Override
        public BitSet against(Object fact) {
            return byValue.getOrDefault(fact, other);
        }
    }

    /**
     * Numbers. Between two bounds that a cell names all values are alike, so one answer stands for them.
     *
     * @param bounds in ascending order, each once
     * @param answers below the first bound, at it, between it and the next, and so on
     */
    record Bounds(String component, List<BigDecimal> bounds, List<BitSet> answers) implements MisfitColumn {

        private static final BigDecimal TWO = BigDecimal.valueOf(2);

        static List<BigDecimal> named(List<Condition> cells) {
            TreeSet<BigDecimal> bounds = new TreeSet<>();
            for (Condition cell : cells) {
                if (cell instanceof Condition.Range range) {
                    Optional.ofNullable(range.from()).ifPresent(bounds::add);
                    Optional.ofNullable(range.to()).ifPresent(bounds::add);
                }
            }
            return List.copyOf(bounds);
        }

        static Bounds of(String component, List<Condition> cells, List<BigDecimal> bounds) {
            List<BitSet> answers = new ArrayList<>();
            for (int i = 0; i <= 2 * bounds.size(); i++) {
                BigDecimal value = sample(bounds, i);
                answers.add(standing(cells, cell -> !cell.fits(value)));
            }
            return new Bounds(component, bounds, List.copyOf(answers));
        }

        private static BigDecimal sample(List<BigDecimal> bounds, int answer) {
            int bound = answer / 2;
            if (answer % 2 == 1) {
                return bounds.get(bound);
            } else if (bound == 0) {
                return bounds.get(0).subtract(BigDecimal.ONE);
            }
            BigDecimal below = bounds.get(bound - 1);
            return bound == bounds.size()
                    ? below.add(BigDecimal.ONE)
                    : below.add(bounds.get(bound)).divide(TWO);
        }

        @Override
        public BitSet against(Object fact) {
            BigDecimal number = fact instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) fact);
            int found = Collections.binarySearch(bounds, number);
            return answers.get(found >= 0 ? 2 * found + 1 : 2 * (-found - 1));
        }
    }

    /**
     * Cells that are looked at one by one: words.
     *
     * @param cells null where one is blank
     */
    record Cells(String component, List<Condition> cells) implements MisfitColumn {

        @Override
        public BitSet against(Object fact) {
            return standing(cells, cell -> !cell.fits(fact));
        }
    }
}
