package io.firsthand.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOTICE = Instant.parse("2026-10-20T14:30:00Z");
    private static final Instant PROOF = Instant.parse("2026-10-22T10:00:00Z");
    private static final Instant GOODS = Instant.parse("2026-10-24T22:30:00Z");

    @Test
    void countsFromTheNoticeWhateverBecomesOfTheGoods() {
        assertThat(Withdrawal.noticed(NOTICE).end(CountedFrom.NOTICE, 14, LONDON))
                .as("3 November to its end; summer time is over by then")
                .contains(Instant.parse("2026-11-04T00:00:00Z"));
        assertThat(of(PROOF, GOODS).end(CountedFrom.NOTICE, 14, LONDON))
                .contains(Instant.parse("2026-11-04T00:00:00Z"));
    }

    @Test
    void countsFromGoodsOrProofWhicheverIsFirst() {
        assertThat(of(null, null).end(CountedFrom.GOODS_OR_PROOF, 14, LONDON)).isEmpty();
        assertThat(of(PROOF, GOODS).end(CountedFrom.GOODS_OR_PROOF, 14, LONDON))
                .contains(Instant.parse("2026-11-06T00:00:00Z"));
        assertThat(of(GOODS, PROOF).end(CountedFrom.GOODS_OR_PROOF, 14, LONDON))
                .contains(Instant.parse("2026-11-06T00:00:00Z"));
        assertThat(of(null, GOODS).end(CountedFrom.GOODS_OR_PROOF, 14, LONDON))
                .as("half past eleven at night, British summer time, is still the 24th")
                .contains(Instant.parse("2026-11-08T00:00:00Z"));
    }

    @Test
    void proofIsNoGoodsWhereOnlyTheGoodsCount() {
        assertThat(of(PROOF, null).end(CountedFrom.GOODS_BACK, 7, LONDON)).isEmpty();
        assertThat(of(PROOF, GOODS).end(CountedFrom.GOODS_BACK, 7, LONDON))
                .contains(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void goodsThatComeAtTheEndOfTheTermPutItOffByThreeDaysAndEarlierOnesDoNot() {
        Instant end = Instant.parse("2026-11-04T00:00:00Z");
        assertThat(of(null, null).end(CountedFrom.NOTICE_AND_GOODS_OR_PROOF, 14, LONDON))
                .contains(end);
        assertThat(of(null, Instant.parse("2026-10-31T12:00:00Z"))
                        .end(CountedFrom.NOTICE_AND_GOODS_OR_PROOF, 14, LONDON))
                .contains(end);
        assertThat(of(null, Instant.parse("2026-11-01T12:00:00Z"))
                        .end(CountedFrom.NOTICE_AND_GOODS_OR_PROOF, 14, LONDON))
                .contains(Instant.parse("2026-11-05T00:00:00Z"));
        assertThat(of(PROOF, Instant.parse("2026-11-20T12:00:00Z"))
                        .end(CountedFrom.NOTICE_AND_GOODS_OR_PROOF, 14, LONDON))
                .as("the proof came in time")
                .contains(end);
    }

    private static Withdrawal of(Instant proof, Instant goods) {
        return new Withdrawal(NOTICE, Optional.ofNullable(proof), Optional.ofNullable(goods));
    }
}
