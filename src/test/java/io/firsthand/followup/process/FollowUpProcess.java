package io.firsthand.followup.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosingCases;
import io.firsthand.followup.AnsweringSurveys;
import io.firsthand.followup.AnsweringSurveys.Standing;
import io.firsthand.followup.DecidingReopenings;
import io.firsthand.followup.FollowUpDesk;
import io.firsthand.followup.FollowUpDesk.Buyer;
import io.firsthand.followup.Survey;
import io.firsthand.remedy.Remedies;
import io.firsthand.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of {@code follow-up} share: the real engine, tables and rules, and a desk that closes cases. */
abstract class FollowUpProcess {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    AnsweringSurveys answering;

    @Autowired
    DecidingReopenings deciding;

    @Autowired
    ClosingCases closing;

    @Autowired
    Remedies remedies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    FollowUpDesk desk;
    Buyer buyer;

    @BeforeEach
    void openTheDesk() {
        clock.set(TestClock.START);
        desk = beans.createBean(FollowUpDesk.class);
        buyer = desk.buyer();
    }

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
    }

    void answer(CaseFile closed, int score) {
        assertThat(answering.answer(desk.token(desk.survey(closed)), score, Survey.Answer.YES, "danke"))
                .hasValueSatisfying(look -> assertThat(look.standing()).isEqualTo(Standing.OPEN));
        desk.goesOn(closed);
    }

    static long entry(CaseFile heard) {
        return heard.heardEntry().orElseThrow();
    }
}
