package io.firsthand.deadlines;

import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks the table {@code service-levels} what the clocks of a case are allowed. The row stands on the clock as its source. */
@Service
public class ServiceLevels {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceLevels.class);

    /** How the source of a clock begins that the table gave. */
    static final String SOURCE = "service-levels ";

    private final Rulebook rulebook;
    private final RuleTable<ServiceLevelFacts, ServiceLevel> table;
    private final Calendars calendars;
    private final Clock clock;

    ServiceLevels(
            Rulebook rulebook, RuleTable<ServiceLevelFacts, ServiceLevel> table, Calendars calendars, Clock clock) {
        this.rulebook = rulebook;
        this.table = table;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Those of the kinds that a case with these facts has; the clock that the facts name does not matter. */
    public List<Target> targets(Collection<ClockKind> kinds, ServiceLevelFacts facts) {
        return kinds.stream()
                .flatMap(kind -> target(facts.asking(kind)).stream())
                .toList();
    }

    private Optional<Target> target(ServiceLevelFacts facts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Decision<ServiceLevel> decision = rulebook.decide(table, facts, today);
        return decision.outcome()
                .filter(level -> level.amount() > 0)
                .map(level -> target(facts, level, source(decision)));
    }

    private Target target(ServiceLevelFacts facts, ServiceLevel level, String source) {
        CalendarPlan plan = calendar(level.calendar(), facts.market());
        ClockKey key = new ClockKey(facts.clock(), level.name().orElse(""));
        return new Target(key, level, plan.code(), calendars.get(plan.code()), source);
    }

    /** A calendar that the table names and nobody made is the desk's: a clock with other hours is better than none. */
    private CalendarPlan calendar(String code, String market) {
        if (code.equals(ServiceLevel.MARKET)) {
            return calendars.planOfMarket(market);
        }
        if (calendars.find(code).isEmpty()) {
            LOG.warn("service-levels names a calendar {} that does not exist; the desk's is taken", code);
            return calendars.plan(Calendars.DESK);
        }
        return calendars.plan(code);
    }

    private static String source(Decision<ServiceLevel> decision) {
        String row = SOURCE + decision.tableVersion() + " " + decision.row();
        return decision.source() == null ? row : row + ": " + decision.source();
    }
}
