package io.firsthand.entitlement;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Says which dates are working days where a period runs. */
@FunctionalInterface
public interface WorkingDays {

    /** Where nobody keeps a calendar: every day but Saturday and Sunday, holidays unknown. */
    WorkingDays MONDAY_TO_FRIDAY =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    boolean isWorkingDay(LocalDate day);

    /** The day itself if it is a working day, else the next one. */
    default LocalDate atOrAfter(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }
}
