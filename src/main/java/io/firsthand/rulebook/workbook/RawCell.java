package io.firsthand.rulebook.workbook;

/**
 * A cell with its raw value, never the displayed text.
 *
 * @param address e.g. {@code C7}
 * @param value String, BigDecimal, LocalDate or Boolean; or a {@link Odd}
 */
record RawCell(String address, Object value) {

    /** What no cell of ours may hold. */
    enum Odd {
        FORMULA,
        ERROR,
        /** a number shown in per cent: 0.15 would be read where the analyst sees 15 */
        PERCENT,
        /** a date with a time of day, or one before 1900-03-01 that spreadsheets count differently */
        STRANGE_DATE
    }

    /** The value as text where a text is meant, e.g. an id; null if it is no text or number. */
    String text() {
        if (value instanceof java.math.BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? text : null;
    }
}
