package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegionTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 4);

    @Test
    void countsTheDayAfterSigningAsDayOneInChina() {
        assertThat(Region.CN.day(WEDNESDAY, WEDNESDAY)).isZero();
        assertThat(Region.CN.day(WEDNESDAY, WEDNESDAY.plusDays(1))).isEqualTo(1);
        assertThat(Region.CN.day(WEDNESDAY, WEDNESDAY.plusDays(7))).isEqualTo(7);
        assertThat(Region.CN.day(WEDNESDAY, WEDNESDAY.plusDays(8))).isEqualTo(8);
    }

    @Test
    void countsTheDeliveryDayAsDayOneInJapan() {
        assertThat(Region.JP.day(WEDNESDAY, WEDNESDAY)).isEqualTo(1);
        assertThat(Region.JP.day(WEDNESDAY, WEDNESDAY.plusDays(7))).isEqualTo(8);
        assertThat(Region.JP.day(WEDNESDAY, WEDNESDAY.plusDays(8))).isEqualTo(9);
    }

    @Test
    void leavesTheDeliveryDayOutInTheUnion() {
        assertThat(Region.EU.day(WEDNESDAY, WEDNESDAY.plusDays(14))).isEqualTo(14);
        assertThat(Region.EU.day(WEDNESDAY, WEDNESDAY.plusDays(15))).isEqualTo(15);
    }

    @Test
    void letsAPeriodThatEndsOnAWeekendEndOnTheMondayInTheUnion() {
        LocalDate saturday = LocalDate.of(2026, 11, 7);

        assertThat(Region.EU.day(saturday, saturday.plusDays(14))).isEqualTo(14);
        assertThat(Region.EU.day(saturday, saturday.plusDays(16)))
                .as("Monday after a fourteenth day on a Saturday")
                .isEqualTo(14);
        assertThat(Region.EU.day(saturday, saturday.plusDays(17))).isEqualTo(17);
        assertThat(Region.UK.day(saturday, saturday.plusDays(16))).isEqualTo(16);
    }

    @Test
    void neverCountsBackToTheDeliveryDay() {
        LocalDate sunday = LocalDate.of(2026, 11, 8);

        assertThat(Region.EU.day(sunday, sunday.plusDays(1))).isEqualTo(1);
        assertThat(Region.EU.day(sunday, sunday)).isZero();
    }

    @Test
    void knowsUnderWhichLawAMarketStands() {
        assertThat(Region.of("DE")).isEqualTo(Region.EU);
        assertThat(Region.of("GB")).isEqualTo(Region.UK);
        assertThat(Region.of("CH")).isEqualTo(Region.OTHER);
        assertThat(Region.of("CN")).isEqualTo(Region.CN);
    }
}
