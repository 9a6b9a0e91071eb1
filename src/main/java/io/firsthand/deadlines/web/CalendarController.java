package io.firsthand.deadlines.web;

import io.firsthand.deadlines.Calendars;
import io.firsthand.deadlines.ChangingCalendars;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Business calendars: read by the desk, changed by analysts. */
@Tag(name = "Clocks and calendars")
@RestController
@RequestMapping("/api/calendars")
class CalendarController {

    private final Calendars calendars;
    private final ChangingCalendars changing;

    CalendarController(Calendars calendars, ChangingCalendars changing) {
        this.calendars = calendars;
        this.changing = changing;
    }

    @GetMapping
    Page<CalendarBody> list(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String after) {
        int size = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        List<CalendarBody> found = calendars.plans().stream()
                .filter(plan -> cursor == null || plan.code().compareTo(cursor.text(0)) > 0)
                .limit(size + 1L)
                .map(CalendarBody::of)
                .toList();
        return Page.of(found, size, calendar -> Cursor.of(calendar.code()));
    }

    @GetMapping("/{code}")
    CalendarBody one(@PathVariable String code) {
        return CalendarBody.of(calendars.plan(code));
    }

    /** Replaces the calendar, or makes a new one; sent twice, the second finds that it was changed meanwhile. */
    @PutMapping("/{code}")
    CalendarBody change(
            @PathVariable String code, @RequestParam(required = false) String reason, @RequestBody CalendarBody body) {
        String by = SignedIn.person().orElseThrow(() -> Refusal.forbidden("not-allowed"));
        return CalendarBody.of(changing.change(body.plan(code), by, reason));
    }
}
