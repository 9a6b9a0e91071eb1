package io.firsthand.entitlement;

/**
 * A length of time as laws and policies write it.
 *
 * @param amount not negative
 */
public record Term(int amount, Unit unit) {

    /** In what the amount is counted. */
    public enum Unit {
        DAYS,
        /** days on which the calendar that counts is open */
        BUSINESS_DAYS,
        /** months of the calendar, however long */
        MONTHS,
        YEARS
    }

    public Term {
        if (amount < 0) {
            throw new IllegalArgumentException("a term of " + amount + " " + unit);
        }
    }

    public static Term days(int amount) {
        return new Term(amount, Unit.DAYS);
    }

    public static Term businessDays(int amount) {
        return new Term(amount, Unit.BUSINESS_DAYS);
    }

    public static Term months(int amount) {
        return new Term(amount, Unit.MONTHS);
    }

    public static Term years(int amount) {
        return new Term(amount, Unit.YEARS);
    }
}
