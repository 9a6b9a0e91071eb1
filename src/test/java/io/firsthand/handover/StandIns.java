package io.firsthand.handover;

import io.firsthand.people.EnteringAbsences;
import io.firsthand.support.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of deputies share: a small desk on a Wednesday, nine o'clock UTC. */
abstract class StandIns {

    static final Instant NINE = TestClock.START;

    @Autowired
    ApplicationContext context;

    @Autowired
    StandingIn standingIn;

    @Autowired
    EnteringAbsences absences;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    HandsDesk desk;
    String ada;
    String ben;

    @BeforeEach
    void atNine() {
        clock.set(NINE);
        desk = new HandsDesk(context);
        ada = desk.agent("ada");
        ben = desk.agent("ben");
    }

    @AfterEach
    void home() {
        clock.set(NINE);
        desk.goHome();
    }
}
