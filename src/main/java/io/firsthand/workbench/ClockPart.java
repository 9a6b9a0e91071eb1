package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.deadlines.CaseClock;
import io.firsthand.deadlines.CaseClock.State;
import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The sheet's clocks: those that run, the earliest first, then those that are paused. */
@Component
class ClockPart {

    private final CaseClocks clocks;
    private final ClockTexts names;
    private final Labels labels;
    private final Clock clock;

    ClockPart(CaseClocks clocks, ClockTexts names, Labels labels, Clock clock) {
        this.clocks = clocks;
        this.names = names;
        this.labels = labels;
        this.clock = clock;
    }

    List<CaseSheet.Ticking> of(CaseFile file, Locale locale) {
        Instant now = clock.instant();
        return clocks.of(file.id()).stream()
                .filter(each -> each.stoppedAt().isEmpty())
                .sorted(Comparator.comparing((CaseClock each) -> each.state(now) == State.PAUSED)
                        .thenComparing(CaseClock::dueAt))
                .map(each -> ticking(each, each.state(now), locale))
                .toList();
    }

    private CaseSheet.Ticking ticking(CaseClock each, State state, Locale locale) {
        boolean paused = state == State.PAUSED;
        return new CaseSheet.Ticking(
                names.name(each.key(), locale),
                state.name(),
                labels.text("clock-state." + state, locale),
                paused ? null : each.dueAt(),
                paused ? each.remaining().toMinutes() : null,
                each.source());
    }
}
