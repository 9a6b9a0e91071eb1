package io.firsthand.deadlines;

import io.firsthand.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The business calendars as they hold now; reading them costs no statement. A change is known at once to the node that made it
 * and within ten seconds to the others.
 */
@Component
public class Calendars {

    /** The desk's own hours. */
    public static final String DESK = "desk";

    /** Every hour of the year: for time that nobody's opening hours stop. */
    public static final String ALWAYS = "always";

    private final CalendarRows rows;
    private volatile Snapshot snapshot;

    Calendars(CalendarRows rows, ImportingCalendars importing) {
        this.rows = rows;
        importing.bring(ShippedCalendars.all());
        this.snapshot = read();
    }

    /**
     * The calendar of this code, e.g. {@code desk}.
     *
     * @throws Refusal {@code calendar-not-found}
     */
    public BusinessCalendar get(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("calendar-not-found", "calendar", code));
    }

    public Optional<BusinessCalendar> find(String code) {
        return Optional.ofNullable(snapshot.calendars().get(code));
    }

    /** As people wrote them, by code. */
    public List<CalendarPlan> plans() {
        return List.copyOf(snapshot.plans().values());
    }

    /** @throws Refusal {@code calendar-not-found} */
    public CalendarPlan plan(String code) {
        return Optional.ofNullable(snapshot.plans().get(code))
                .orElseThrow(() -> Refusal.notFound("calendar-not-found", "calendar", code));
    }

    CalendarPlan planOfMarket(String market) {
        return snapshot.plans().values().stream()
                .filter(plan -> plan.market().filter(market::equals).isPresent())
                .findFirst()
                .orElseGet(() -> plan(DESK));
    }

    /** Looks whether a calendar was changed on any node, and reads them anew if so. */
    void refresh() {
        if (rows.state() != snapshot.state()) {
            snapshot = read();
        }
    }

    private Snapshot read() {
        // before the content: what changes in between is read once more
        long state = rows.state();
        Map<String, CalendarPlan> plans = rows.current().stream()
                .collect(Collectors.toMap(CalendarPlan::code, Function.identity(), (one, two) -> two, TreeMap::new));
        Map<String, BusinessCalendar> calendars =
                plans.values().stream().collect(Collectors.toMap(CalendarPlan::code, BusinessCalendar::new));
        return new Snapshot(state, plans, calendars);
    }

    private record Snapshot(long state, Map<String, CalendarPlan> plans, Map<String, BusinessCalendar> calendars) {}
}
