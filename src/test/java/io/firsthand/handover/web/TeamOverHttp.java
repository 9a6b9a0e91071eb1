package io.firsthand.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.handover.HandsDesk;
import io.firsthand.handover.MovingHandovers;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of a team over HTTP share: two agents and a lead of their own. */
abstract class TeamOverHttp {

    static final String SUMMARY = "The cup has a chip; a new one is promised for Friday.";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    MovingHandovers moving;

    @Autowired
    ClosingCases closing;

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    HandsDesk desk;
    String ada;
    String ben;
    String lea;

    @BeforeEach
    void people() {
        desk = new HandsDesk(context);
        ada = desk.agent("ada");
        ben = desk.agent("ben");
        lea = desk.agent("lea", "09:00", "17:00", "agent", "lead");
    }

    @AfterEach
    void home() {
        clock.set(TestClock.START);
        desk.goHome();
    }

    Answer reply(String person, CaseFile caseFile, boolean asHelper) {
        long seen = jdbc.sql("select max(id) from messages where case_id = ? and direction = 'IN'")
                .param(caseFile.id())
                .query(Long.class)
                .single();
        return as(person)
                .post(
                        "/api/cases/" + caseFile.number() + "/replies",
                        "{\"text\":\"We look into it.\",\"seenUpTo\":%d,\"asHelper\":%s}".formatted(seen, asHelper));
    }

    Answer give(String by, CaseFile caseFile, String to, String reason, String summary) {
        return as(by).post(
                        path(caseFile),
                        "{\"to\":\"%s\",\"reason\":\"%s\",\"summary\":\"%s\"}".formatted(to, reason, summary),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    static long id(Answer given) {
        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        return given.json().path("id").asLong();
    }

    Answer answer(String by, CaseFile caseFile, long id, String what, String body) {
        return as(by).post(path(caseFile) + "/" + id + "/" + what, body);
    }

    static String path(CaseFile caseFile) {
        return "/api/cases/" + caseFile.number() + "/handovers";
    }

    HttpDesk as(String person) {
        return HttpDesk.at(port).login(person);
    }
}
