package io.firsthand.platform.web;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Counts requests to pages that need no login, by client address and minute: who hammers them is turned away, on each node for
 * itself. A proxy names the client's address.
 */
@Component
public class RequestRate {

    /** Far above what a family behind one address asks for. */
    public static final int PER_MINUTE = 120;

    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    RequestRate(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more request from there is answered. */
    public boolean allows(String address) {
        long minute = clock.instant().getEpochSecond() / 60;
        if (counts.size() >= ADDRESSES) {
            counts.values().removeIf(count -> count.minute != minute);
        }
        Count count = counts.compute(
                address,
                (key, before) -> before == null || before.minute != minute
                        ? new Count(minute, 1)
                        : new Count(minute, before.requests + 1));
        return count.requests <= PER_MINUTE;
    }

    private record Count(long minute, int requests) {}
}
