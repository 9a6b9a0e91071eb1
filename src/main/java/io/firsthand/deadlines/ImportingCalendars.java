package io.firsthand.deadlines;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the released calendars into the database at each start. One that a person has changed is his from then on: a later
 * release never overwrites it.
 */
@Component
class ImportingCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(ImportingCalendars.class);

    private final CalendarRows rows;
    private final TransactionTemplate transaction;

    ImportingCalendars(CalendarRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    void bring(List<CalendarPlan> shipped) {
        transaction.executeWithoutResult(status -> {
            // two nodes that start together bring them once
            rows.lock();
            Map<String, CalendarPlan> current =
                    rows.current().stream().collect(Collectors.toMap(CalendarPlan::code, Function.identity()));
            shipped.forEach(plan -> bring(plan, current.get(plan.code())));
        });
    }

    private void bring(CalendarPlan shipped, CalendarPlan current) {
        if (current == null) {
            rows.add(shipped, null, null);
        } else if (!shipped.saysTheSameAs(current)) {
            if (rows.touched(shipped.code())) {
                LOG.info("calendar {} was changed here, the released one differs and is left aside", shipped.code());
            } else {
                rows.add(shipped.as(current.version() + 1), null, null);
            }
        }
    }
}
