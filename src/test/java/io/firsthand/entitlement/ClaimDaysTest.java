package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.DayCount.FirstDay;
import io.firsthand.entitlement.DayCount.LastDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Business days of a claim are those of its market's calendar. */
class ClaimDaysTest {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-12-23");
    private static final LocalDate NEXT_TUESDAY = LocalDate.parse("2026-12-29");

    private static final Set<LocalDate> CHRISTMAS =
            Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"));
    private static final CountingDays GERMANY =
            counting(day -> WorkingDays.MONDAY_TO_FRIDAY.isWorkingDay(day) && !CHRISTMAS.contains(day));
    private static final CountingDays ELSEWHERE = counting(WorkingDays.MONDAY_TO_FRIDAY);

    private final ClaimFacts claim =
            ClaimFacts.on(NEXT_TUESDAY).with("deliveredOn", WEDNESDAY).with("promisedOn", WEDNESDAY.minusDays(1));

    @Test
    void leaveOutWeekendsAndTheHolidaysOfTheMarket() {
        assertThat(ClaimDays.of(claim, Optional.of(GERMANY)).businessDay()).contains(3);
        assertThat(ClaimDays.of(claim, Optional.of(ELSEWHERE)).businessDay()).contains(4);
        assertThat(ClaimDays.of(claim, Optional.of(GERMANY)).businessDaysLate()).contains(4);
    }

    @Test
    void areNoneWhereTheClaimCameOnTheDayItself() {
        ClaimFacts atOnce = claim.with("deliveredOn", NEXT_TUESDAY).with("promisedOn", NEXT_TUESDAY.plusDays(3));

        assertThat(ClaimDays.of(atOnce, Optional.of(GERMANY)).businessDay()).contains(0);
        assertThat(ClaimDays.of(atOnce, Optional.of(GERMANY)).businessDaysLate())
                .as("not late")
                .contains(0);
    }

    @Test
    void areUnknownWithoutAMarketOrADate() {
        assertThat(ClaimDays.of(claim, Optional.empty()).businessDay()).isEmpty();
        assertThat(ClaimDays.of(claim.without("deliveredOn"), Optional.of(GERMANY))
                        .businessDay())
                .isEmpty();
        assertThat(Questions.claimFact("businessDay")).isEqualTo("deliveredOn");
        assertThat(Questions.claimFact("businessDaysLate")).isEqualTo("promisedOn");
    }

    private static CountingDays counting(WorkingDays days) {
        return new CountingDays(new DayCount(FirstDay.DAY_AFTER, LastDay.AS_IT_FALLS), days);
    }
}
