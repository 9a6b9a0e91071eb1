package io.firsthand.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.Scheduled;

/** The background work of a node, with the settings that are shipped. */
class SchedulingConfigurationTest {

    @Test
    void aSlowRoundHoldsUpNoOther() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(SchedulingConfiguration.class)
                .withBean(Rounds.class)
                .run(context -> {
                    Rounds rounds = context.getBean(Rounds.class);
                    assertThat(rounds.slowBegan.await(30, TimeUnit.SECONDS)).isTrue();

                    boolean others = rounds.others.await(30, TimeUnit.SECONDS);

                    rounds.slowMayEnd.countDown();
                    assertThat(others).isTrue();
                });
    }

    /** One round that does not end while others are due. */
    static class Rounds {

        final CountDownLatch slowBegan = new CountDownLatch(1);
        final CountDownLatch slowMayEnd = new CountDownLatch(1);
        final CountDownLatch others = new CountDownLatch(3);

        @Scheduled(fixedDelay = 3_600_000)
        void slow() throws InterruptedException {
            slowBegan.countDown();
            slowMayEnd.await();
        }

        @Scheduled(fixedDelay = 1)
        void other() throws InterruptedException {
            slowBegan.await();
            others.countDown();
        }
    }
}
