package io.firsthand.returns;

import io.firsthand.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What tests at a {@link ReturnsDesk} share: the desk, opened anew for each in the morning. */
public abstract class AtTheReturnsDesk {

    @Autowired
    protected TestClock clock;

    protected ReturnsDesk desk;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @BeforeEach
    protected void openTheDesk() {
        clock.set(TestClock.START);
        desk = beans.createBean(ReturnsDesk.class);
    }
}
