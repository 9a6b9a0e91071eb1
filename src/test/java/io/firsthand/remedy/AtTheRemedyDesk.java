package io.firsthand.remedy;

import io.firsthand.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What tests at a {@link RemedyDesk} share: the desk, opened anew for each in the morning. */
public abstract class AtTheRemedyDesk {

    @Autowired
    protected TestClock clock;

    protected RemedyDesk desk;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @BeforeEach
    protected void openTheDesk() {
        clock.set(TestClock.START);
        desk = beans.createBean(RemedyDesk.class);
    }
}
