package io.firsthand.triage;

import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;

/** How long the same customer's contact of the same reason joins the open case, by the table {@code joining}. */
@Service
public class JoiningWindows {

    private final Rulebook rulebook;
    private final RuleTable<JoiningFacts, JoiningWindow> table;
    private final Clock clock;

    JoiningWindows(Rulebook rulebook, RuleTable<JoiningFacts, JoiningWindow> table, Clock clock) {
        this.rulebook = rulebook;
        this.table = table;
        this.clock = clock;
    }

    /** Days since the last contact of the open case; 0 means that such contacts never join. */
    public int daysFor(String reason) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return rulebook.decide(table, new JoiningFacts(reason), today)
                .required()
                .days();
    }
}
