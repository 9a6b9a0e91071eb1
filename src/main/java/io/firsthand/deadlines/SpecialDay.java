package io.firsthand.deadlines;

import io.firsthand.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;

/**
 * A date on which other hours hold than on its weekday: a holiday, or a working day that makes up for one (调休).
 *
 * @param hours in which the desk is open nevertheless; none on a holiday
 * @param note where the date comes from, or what is not certain about it; may be empty
 */
public record SpecialDay(LocalDate date, List<OpenHours> hours, Bilingual name, String note) {

    public SpecialDay {
        hours = OpenHours.inOrder(hours, date.toString());
    }
}
