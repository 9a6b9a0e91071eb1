package io.firsthand.remedy;

import io.firsthand.support.TestClock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of the guards of money share: a desk, and approvals given by whoever may. */
abstract class GuardedDesk {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestClock clock;

    @Autowired
    ProposingRemedies proposing;

    @Autowired
    DecidingRemedies deciding;

    @Autowired
    ChangingRemedies changing;

    @Autowired
    ClearingPayments clearing;

    @Autowired
    JdbcClient jdbc;

    RemedyDesk desk;

    @BeforeEach
    void openTheDesk() {
        clock.set(TestClock.START);
        desk = beans.createBean(RemedyDesk.class);
    }

    Remedy approve(Remedy remedy, String person) {
        return deciding.approve(remedy.number(), person, remedy.contentHash(), Optional.empty());
    }
}
