package io.firsthand.deadlines;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened since a customer withdrew. The day of each event does not count, and a term ends with the last hour of its last
 * day where he lives ({@link WholeDays}).
 *
 * @param noticeAt when he said so
 * @param provedAt when he proved that he sent the goods; empty before
 * @param backAt when the goods came back; empty before
 */
public record Withdrawal(Instant noticeAt, Optional<Instant> provedAt, Optional<Instant> backAt) {

    /** Without undue delay: who gets goods or proof after the term has these days to look at them. */
    private static final int UNDUE_DELAY = 3;

    /** Nothing is known but the notice. */
    public static Withdrawal noticed(Instant at) {
        return new Withdrawal(at, Optional.empty(), Optional.empty());
    }

    /** The event from which the term counts; empty before it happened. */
    public Optional<Instant> start(CountedFrom from) {
        return switch (from) {
            case NOTICE, NOTICE_AND_GOODS_OR_PROOF -> Optional.of(noticeAt);
            case GOODS_OR_PROOF -> goodsOrProof();
            case GOODS_BACK -> backAt;
        };
    }

    /**
     * The first instant that is too late for the money; empty before the event from which the term counts.
     *
     * @param days length of the term
     */
    public Optional<Instant> end(CountedFrom from, int days, ZoneId zone) {
        return start(from).map(start -> notBefore(from, WholeDays.end(start, days, zone), zone));
    }

    /** A term that ends then, put off as long as the money may be held for goods or proof (Directive 2011/83/EU art. 13(3)). */
    Instant notBefore(CountedFrom from, Instant end, ZoneId zone) {
        return goodsOrProof()
                .filter(event -> from == CountedFrom.NOTICE_AND_GOODS_OR_PROOF)
                .map(event -> WholeDays.end(event, UNDUE_DELAY, zone))
                .filter(end::isBefore)
                .orElse(end);
    }

    private Optional<Instant> goodsOrProof() {
        return Stream.concat(provedAt.stream(), backAt.stream()).min(Instant::compareTo);
    }
}
