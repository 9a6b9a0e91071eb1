package io.firsthand.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.firsthand.deadlines.Calendars;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst reads and changes calendars. */
@ProductTest
class CalendarApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Calendars calendars;

    private HttpDesk analyst;

    @BeforeEach
    void signIn() {
        analyst = HttpDesk.at(port).login("ana.silva");
    }

    @Test
    void listsTheCalendarsWithTheirDays() {
        Answer first = analyst.get("/api/calendars?limit=2");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("items")).hasSize(2);
        assertThat(first.json().path("next").asText()).isNotEmpty();
        assertThat(analyst.get("/api/calendars/cn").json().path("days").toString())
                .contains("2026-02-14", "13:30-18:00", "国办发明电〔2025〕7号");
    }

    @Test
    void whatWasReadCanBeChangedAndSentBackAndHoldsAtOnce() {
        ObjectNode calendar = newCalendar("warehouse-a");
        calendar.withArray("days")
                .addObject()
                .put("date", "2026-11-23")
                .put("nameEn", "Stocktaking")
                .put("nameZh", "盘点");

        Answer changed = analyst.put("/api/calendars/warehouse-a?reason=stocktaking", calendar.toString());

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(calendars.get("warehouse-a").nextOpening(Instant.parse("2026-11-23T10:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        Answer again = analyst.put("/api/calendars/warehouse-a?reason=stocktaking", calendar.toString());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("code").asText()).isEqualTo("changed-meanwhile");
    }

    @Test
    void brokenCalendarsAreRefusedAndChangeNothing() {
        ObjectNode calendar = newCalendar("warehouse-b");
        assertRefused(calendar.deepCopy().put("timeZone", "Mars/Olympus"), "unknown-time-zone", "timeZone");
        ObjectNode never = calendar.deepCopy();
        never.putObject("week");
        assertRefused(never, "calendar-never-open", "week");
        ObjectNode overlapping = calendar.deepCopy();
        overlapping.putObject("week").putArray("MONDAY").add("09:00-12:00").add("11:00-13:00");
        assertRefused(overlapping, "hours-overlap", "hours");
        ObjectNode unreadable = calendar.deepCopy();
        unreadable.putObject("week").putArray("MONDAY").add("nine to five");
        assertRefused(unreadable, "not-hours", "week");
        assertThat(analyst.put("/api/calendars/warehouse-b", calendar.toString())
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("reason-needed");
        assertThat(analyst.put("/api/calendars/always?reason=x", calendar.toString())
                        .status())
                .isEqualTo(409);
        assertThat(calendars.plan("warehouse-b").version()).isEqualTo(1);
    }

    @Test
    void agentsReadCalendarsAndDoNotChangeThem() {
        HttpDesk agent = HttpDesk.at(port).login("mei.lin");

        assertThat(agent.get("/api/calendars/desk").status()).isEqualTo(200);
        assertThat(agent.get("/api/calendars/nowhere").status()).isEqualTo(404);
        assertThat(agent.put("/api/calendars/desk?reason=x", "{}").status()).isEqualTo(403);
    }

    private ObjectNode newCalendar(String code) {
        Answer made = analyst.put("/api/calendars/" + code + "?reason=new", """
                {"titleEn": "Warehouse", "titleZh": "仓库", "timeZone": "UTC", "version": 0, "days": [],
                 "week": {"MONDAY": ["09:00-12:00", "13:00-17:00"], "TUESDAY": ["09:00-17:00"]}}""");
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return (ObjectNode) made.json();
    }

    private void assertRefused(ObjectNode calendar, String code, String field) {
        Answer refused =
                analyst.put("/api/calendars/" + calendar.path("code").asText() + "?reason=x", calendar.toString());
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().path("code").asText()).isEqualTo(code);
        assertThat(refused.toString()).contains(field);
    }
}
