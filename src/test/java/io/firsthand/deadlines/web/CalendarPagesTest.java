package io.firsthand.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.deadlines.CalendarPlan;
import io.firsthand.deadlines.Calendars;
import io.firsthand.deadlines.ChangingCalendars;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst keeps the calendars on their pages. */
@ProductTest
class CalendarPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Calendars calendars;

    @Autowired
    ChangingCalendars changing;

    private HttpDesk analyst;

    @BeforeEach
    void signIn() {
        analyst = HttpDesk.at(port).login("ana.silva");
    }

    @Test
    void showsTheCalendarsWithHoursHolidaysAndWhoChangedThem() {
        assertThat(analyst.get("/calendars").body()).contains("China", "Asia/Shanghai", "New calendar");
        assertThat(analyst.get("/calendars/cn").body())
                .contains("09:00-12:00 13:30-18:00", "2026-02-14", "as released", "Why it is changed");
        assertThat(HttpDesk.at(port)
                        .login("ana.silva")
                        .in(Locale.CHINESE)
                        .get("/calendars/cn")
                        .body())
                .contains("营业时间", "春节", "修改原因");
        assertThat(analyst.get("/calendars/always").body())
                .as("what is never closed is not changed")
                .doesNotContain("Why it is changed");
        assertThat(HttpDesk.at(port).login("tom.baker").get("/calendars/cn").body())
                .contains("2026-02-14")
                .doesNotContain("Why it is changed");
        assertThat(analyst.get("/calendars/nowhere").status()).isEqualTo(404);
    }

    @Test
    void makesACalendarChangesItAndSaysWhatIsWrong() {
        String token = HttpDesk.formToken(analyst.get("/new-calendar"));
        Answer twice = analyst.form("/new-calendar/save", form("", "week.MONDAY", "09:00-12:00, 11:00-13:00") + token);
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.body()).contains("09:00-12:00, 11:00-13:00", "Lager Süd");

        Answer made = analyst.form("/new-calendar/save", form("", "week.MONDAY", "09:00 – 12:00 13:00-18:00") + token);
        assertThat(made.status()).as(made.toString()).isEqualTo(302);
        assertThat(made.header("location")).endsWith("/calendars/page-south");
        assertThat(calendars.get("page-south").nextOpening(Instant.parse("2026-11-23T11:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));

        String page = analyst.get("/calendars/page-south").body();
        assertThat(page).contains("09:00-12:00 13:00-18:00", "stocktaking");

        Answer holiday = analyst.form(
                "/calendars/page-south/save",
                form("1", "date", "2026-11-23", "hours", "", "nameEn", "Stocktaking", "nameZh", "盘点", "note", "")
                        + token);
        assertThat(holiday.status()).as(holiday.toString()).isEqualTo(302);
        assertThat(calendars.get("page-south").nextOpening(Instant.parse("2026-11-23T07:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T08:00:00Z"));

        Answer stale = analyst.form("/calendars/page-south/save", form("1", "week.MONDAY", "08:00-12:00") + token);
        assertThat(stale.status()).as("somebody changed it meanwhile").isEqualTo(409);
    }

    @Test
    void marksWhatNobodyHasCheckedUntilSomebodySavesIt() {
        assertThat(row("de")).as("as released").contains("not checked yet");
        assertThat(row("always")).as("nothing to check").doesNotContain("not checked yet");
        assertThat(analyst.get("/calendars/de").body()).contains("Nobody here has checked these days");
        String chinese = HttpDesk.at(port)
                .login("ana.silva")
                .in(Locale.CHINESE)
                .get("/calendars/de")
                .body();
        assertThat(chinese).contains("还没有人核对过这些日期", "全国假日；各州另有假日");

        CalendarPlan plan = calendars.plan("de");
        changing.change(plan, "ana.silva", "compared with the announcement");

        assertThat(row("de")).doesNotContain("not checked yet");
        assertThat(analyst.get("/calendars/de").body())
                .contains("compared with the announcement")
                .doesNotContain("Nobody here has checked these days");
    }

    private String row(String code) {
        String list = analyst.get("/calendars").body();
        int from = list.indexOf("href=\"/calendars/" + code + "\"");
        return list.substring(from, list.indexOf("</tr>", from));
    }

    private static String form(String version, String... more) {
        StringBuilder form = new StringBuilder();
        add(form, "code", "page-south");
        add(form, "version", version.isEmpty() ? "0" : version);
        add(form, "titleEn", "Warehouse south");
        add(form, "titleZh", "Lager Süd");
        add(form, "market", "");
        add(form, "timeZone", "Europe/Berlin");
        add(form, "reason", "stocktaking");
        boolean monday = false;
        for (int i = 0; i < more.length; i += 2) {
            add(form, more[i], more[i + 1]);
            monday |= more[i].equals("week.MONDAY");
        }
        if (!monday) {
            add(form, "week.MONDAY", "09:00-12:00 13:00-18:00");
        }
        return form.toString();
    }

    private static void add(StringBuilder form, String name, String value) {
        form.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&');
    }
}
