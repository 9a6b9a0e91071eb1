package io.firsthand.deadlines;

import io.firsthand.platform.Refusal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;

/**
 * One period in which a desk is open, in local time. It belongs to the day on which it starts.
 *
 * @param from first moment
 * @param to the moment after the last; not after {@code from}: the period runs over midnight, and {@code 00:00-00:00} is a
 *     whole day
 */
public record OpenHours(LocalTime from, LocalTime to) {

    /**
     * Reads {@code 09:00-12:00}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static OpenHours parse(String text) {
        String[] ends = text.strip().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text);
        }
        try {
            return new OpenHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /**
     * The periods of one day by their start.
     *
     * @throws Refusal {@code hours-overlap}
     */
    static List<OpenHours> inOrder(List<OpenHours> hours, String day) {
        List<OpenHours> sorted =
                hours.stream().sorted(Comparator.comparing(OpenHours::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw Refusal.invalid(
                        "hours-overlap", "hours", "day", day, "first", sorted.get(i - 1), "second", sorted.get(i));
            }
        }
        return sorted;
    }

    /** Whether it ends on the day after. */
    public boolean overMidnight() {
        return !to.isAfter(from);
    }

    /** Whether both are open at some moment, when they belong to the same day. */
    boolean overlaps(OpenHours other) {
        return from.isBefore(other.end()) && other.from.isBefore(end());
    }

    /** The end within the day on which it starts, as far as times of day can say. */
    private LocalTime end() {
        return overMidnight() ? LocalTime.MAX : to;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
