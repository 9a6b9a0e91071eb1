package io.firsthand.deadlines;

import io.firsthand.platform.Refusal;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** An analyst changes a calendar or adds one. It holds for what is promised from then on; clocks that run keep their time. */
@Service
public class ChangingCalendars {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final CalendarRows rows;
    private final Calendars calendars;
    private final TransactionTemplate transaction;

    ChangingCalendars(CalendarRows rows, Calendars calendars, TransactionTemplate transaction) {
        this.rows = rows;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    /**
     * @param plan the whole calendar; its version is the one that the person saw, 0 for a new calendar
     * @return as it holds now
     * @throws Refusal {@code calendar-code}, {@code reason-needed}, {@code changed-meanwhile} if somebody else changed it
     *     since, {@code calendar-fixed} for the calendar without closing hours
     */
    public CalendarPlan change(CalendarPlan plan, String by, String reason) {
        if (!CODE.matcher(plan.code()).matches() || plan.code().length() > 40) {
            throw Refusal.invalid("calendar-code", "code");
        }
        if (plan.code().equals(Calendars.ALWAYS)) {
            throw Refusal.conflict("calendar-fixed", "calendar", plan.code());
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-needed", "reason");
        }
        CalendarPlan next = plan.as(plan.version() + 1);
        transaction.executeWithoutResult(status -> {
            rows.lock();
            int current = rows.current().stream()
                    .filter(other -> other.code().equals(plan.code()))
                    .mapToInt(CalendarPlan::version)
                    .findAny()
                    .orElse(0);
            if (current != plan.version()) {
                throw Refusal.conflict("changed-meanwhile");
            }
            rows.add(next, by, reason.strip());
        });
        calendars.refresh();
        return calendars.plan(plan.code());
    }
}
