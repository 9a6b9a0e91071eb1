package io.firsthand.acceptance;

import io.firsthand.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What protocols share: the desk, opened anew for each in the morning. */
abstract class AtTheDesk {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Protocol desk;

    @BeforeEach
    void openTheDesk() {
        clock.set(TestClock.START);
        desk = Protocol.of(context);
    }

    /** Others may go by the clock as they find it. */
    @AfterEach
    void setTheClockBack() {
        clock.set(TestClock.START);
    }
}
