package io.firsthand.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.SettlingCases;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What the follow-up begins with where the table {@code follow-up} fails. */
@ProductTest
class StartingFollowUpsTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ClosingCases closing;

    @Autowired
    FollowUps followUps;

    @Autowired
    ClosedCaseFacts facts;

    @Autowired
    FollowUpWorkflow workflow;

    @Autowired
    SettlingCases settling;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void setClock() {
        clock.set(TestClock.START);
    }

    @Test
    void aCaseIsClosedAndMayComeBackForTheUsualTimeAlthoughTheTableFails() {
        FollowUpDesk desk = beans.createBean(FollowUpDesk.class);
        CaseFile opened = desk.writes(desk.buyer(), "Die Tasse ist kaputt.", FollowUpDesk.OWNER, null);
        closing.closeOtherwise(opened.number(), FollowUpDesk.OWNER, ClosedAs.DUPLICATE);
        CaseFile closed = desk.now(opened);
        StartingFollowUps starting =
                new StartingFollowUps(followUps, new FailingRules(), facts, workflow, settling, clock);

        transaction.executeWithoutResult(status -> starting.caseClosed(closed));

        assertThat(desk.hasFollowUp(closed)).isTrue();
        assertThat(desk.now(closed).reopenableUntil()).contains(clock.instant().plus(Duration.ofDays(14)));
    }

    private static class FailingRules extends FollowUpRules {

        FailingRules() {
            super(null, null, null, null, null);
        }

        @Override
        FollowUpRule followUp(CaseFile caseFile, FollowUpFacts facts) {
            throw new IllegalStateException("no row answers");
        }
    }
}
