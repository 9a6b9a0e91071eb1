package io.firsthand.people;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says, at the start and in the operator's health details, when nobody is on call: P0 outside the shifts then falls to a
 * lead. The node itself is well, so the status stays up.
 */
@Component("onCall")
@Order(Ordered.LOWEST_PRECEDENCE)
class OnCallHealth implements HealthIndicator, ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OnCallHealth.class);

    private final OnCallRoster roster;
    private final Clock clock;

    OnCallHealth(OnCallRoster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (roster.now(clock.instant()).isEmpty()) {
            LOG.warn("nobody is on call now: P0 outside the shifts falls to a lead (enter the roster at /team/today)"
                    + " / 当前无人值班：班次之外的 P0 由主管处理（请在 /team/today 排班）");
        }
    }

    @Override
    public Health health() {
        Optional<Person> onCall = roster.now(clock.instant());
        return onCall.map(person -> Health.up().withDetail("person", person.id()))
                .orElseGet(() -> Health.up().withDetail("warning", "nobody is on call: P0 falls to a lead"))
                .build();
    }
}
