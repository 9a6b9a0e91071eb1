package io.firsthand.returns;

import java.util.Locale;

/** Tracking numbers and carriers as they are compared: people write them with blanks and in any case. */
final class TrackingNumbers {

    private TrackingNumbers() {}

    static String key(String trackingNumber) {
        return trackingNumber.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    static String carrier(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
