package io.firsthand.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendars as released. */
class ShippedCalendarsTest {

    private static final Map<String, CalendarPlan> PLANS =
            ShippedCalendars.all().stream().collect(Collectors.toMap(CalendarPlan::code, Function.identity()));

    @Test
    void thereIsOneForEachMarketAndForTheDesk() {
        assertThat(PLANS).containsOnlyKeys("always", "desk", "cn", "de", "fr", "es", "uk", "us", "jp", "au");
    }

    @ParameterizedTest
    @CsvSource({
        "cn, 2026-02-17, false", // Spring Festival
        "cn, 2026-02-14, true", // a Saturday that makes up for it
        "cn, 2026-10-10, true",
        "cn, 2026-10-07, false",
        "cn, 2027-02-06, false",
        "de, 2026-04-03, false", // Good Friday
        "de, 2027-05-17, false", // Whit Monday
        "fr, 2026-05-14, false", // Ascension Day
        "es, 2027-12-08, false",
        "uk, 2026-12-28, false", // substitute day
        "us, 2026-07-03, false", // Independence Day as observed
        "us, 2026-11-26, false",
        "jp, 2026-09-22, false", // between two holidays
        "jp, 2027-03-22, false",
        "au, 2027-12-28, false",
        "au, 2026-04-06, false"
    })
    void knowsTheHolidays(String calendar, LocalDate day, boolean open) {
        assertThat(new BusinessCalendar(PLANS.get(calendar)).isBusinessDay(day)).isEqualTo(open);
    }

    @Test
    void everyHolidayOfBothYearsIsThereForEveryMarket() {
        PLANS.values().stream().filter(plan -> plan.market().isPresent()).forEach(plan -> {
            assertThat(plan.days()).as(plan.code()).anyMatch(day -> day.date().getYear() == 2026);
            assertThat(plan.days()).as(plan.code()).anyMatch(day -> day.date().getYear() == 2027);
        });
    }

    @Test
    void chineseMakeUpDaysFallOnWeekendsAndTheUnannouncedPlanIsNotedAsSuch() {
        assertThat(PLANS.get("cn").days())
                .filteredOn(day -> !day.hours().isEmpty())
                .hasSize(6)
                .allMatch(day -> day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
        assertThat(PLANS.get("cn").days())
                .filteredOn(day -> day.date().getYear() == 2027)
                .allMatch(day -> day.note().contains("not announced"));
    }
}
