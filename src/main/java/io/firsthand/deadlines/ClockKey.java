package io.firsthand.deadlines;

/**
 * Names one clock of a case.
 *
 * @param name kebab-case, tells several clocks of one kind apart; empty where a case has one of the kind at most
 */
public record ClockKey(ClockKind kind, String name) {

    /** The money after a withdrawal. */
    public static final ClockKey REFUND_AFTER_WITHDRAWAL = new ClockKey(ClockKind.LEGAL, "refund-after-withdrawal");

    public static ClockKey of(ClockKind kind) {
        return new ClockKey(kind, "");
    }

    static ClockKey parse(String code) {
        int dot = code.indexOf('.');
        return dot < 0
                ? of(ClockKind.valueOf(code))
                : new ClockKey(ClockKind.valueOf(code.substring(0, dot)), code.substring(dot + 1));
    }

    /** {@code RESOLUTION}, {@code LEGAL.refund-after-withdrawal}: in the table and in message keys. */
    public String code() {
        return name.isEmpty() ? kind.name() : kind.name() + "." + name;
    }

    @Override
    public String toString() {
        return code();
    }
}
