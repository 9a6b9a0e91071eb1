package io.firsthand.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a condition cell says, as data. A blank cell is no condition. Facts are looked at in plain form, see {@link PlainFacts};
 * an unknown fact never fits.
 */
public sealed interface Condition {

    /** @param fact plain form, never null */
    boolean fits(Object fact);

    /** The one code or number that fits, if there is only one. */
    default Optional<Object> single() {
        return Optional.empty();
    }

    /** One of the codes, or, negated, none of them. */
    record Among(Set<String> codes, boolean negated) implements Condition {
        public Among {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean fits(Object fact) {
            return codes.contains(fact) != negated;
        }

        @Override
        public Optional<Object> single() {
            return codes.size() == 1 && !negated ? Optional.of(codes.iterator().next()) : Optional.empty();
        }
    }

    /** Yes or no. */
    record Truth(boolean value) implements Condition {
        @Override
        public boolean fits(Object fact) {
            return fact.equals(value);
        }
    }

    /**
     * From and to; null leaves that side open. Dates count as days since 1970-01-01, lengths of time as seconds.
     *
     * @param fromIncluded whether the lower bound itself fits
     * @param toIncluded whether the upper bound itself fits
     */
    record Range(BigDecimal from, boolean fromIncluded, BigDecimal to, boolean toIncluded) implements Condition {

        static Range days(LocalDate from, LocalDate to) {
            return new Range(day(from), true, day(to), true);
        }

        private static BigDecimal day(LocalDate date) {
            return date == null ? null : BigDecimal.valueOf(date.toEpochDay());
        }

        @Override
        public boolean fits(Object fact) {
            BigDecimal number = fact instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) fact);
            return aboveFrom(number) && belowTo(number);
        }

        @Override
        public Optional<Object> single() {
            return from != null && from.equals(to) && fromIncluded && toIncluded ? Optional.of(from) : Optional.empty();
        }

        private boolean aboveFrom(BigDecimal number) {
            return from == null || number.compareTo(from) > (fromIncluded ? -1 : 0);
        }

        private boolean belowTo(BigDecimal number) {
            return to == null || number.compareTo(to) < (toIncluded ? 1 : 0);
        }
    }

    /**
     * The text says any, or none, of these. Each alternative is a list of terms that must all occur.
     *
     * @param none whether none may occur
     */
    record Words(List<List<String>> alternatives, boolean none) implements Condition {
        public Words {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }

        @Override
        public boolean fits(Object fact) {
            WordText text = (WordText) fact;
            return alternatives.stream().anyMatch(all -> all.stream().allMatch(text::says)) != none;
        }
    }
}
