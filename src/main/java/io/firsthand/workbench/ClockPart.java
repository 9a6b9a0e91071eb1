package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.deadlines.CaseClock;
import io.firsthand.deadlines.CaseClock.State;
import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.ClockTexts;
import io.firsthand.remedy.Approvals;
import io.firsthand.rulebook.SourceText;
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
    private final Approvals approvals;
    private final ClockTexts names;
    private final Labels labels;
    private final Clock clock;

    ClockPart(CaseClocks clocks, Approvals approvals, ClockTexts names, Labels labels, Clock clock) {
        this.clocks = clocks;
        this.approvals = approvals;
        this.names = names;
        this.labels = labels;
        this.clock = clock;
    }

    List<CaseSheet.Ticking> of(CaseFile file, Locale locale) {
        Instant now = clock.instant();
        boolean stuck = approvals.stuckOn(file.id());
        return clocks.of(file.id()).stream()
                .filter(each -> each.stoppedAt().isEmpty())
                .sorted(Comparator.comparing((CaseClock each) -> each.state(now) == State.PAUSED)
                        .thenComparing(CaseClock::dueAt))
                .map(each -> ticking(each, each.state(now), stuck, locale))
                .toList();
    }

    private CaseSheet.Ticking ticking(CaseClock each, State state, boolean stuck, Locale locale) {
        boolean paused = state == State.PAUSED;
        // the law waits for nobody: with nobody who may decide, its time is running out whatever is left of it
        boolean alarm = stuck && each.key().kind() == ClockKind.LEGAL && state != State.OUT;
        return new CaseSheet.Ticking(
                names.name(each.key(), locale),
                alarm ? "STUCK" : state.name(),
                alarm ? labels.text("tab.clock-stuck", locale) : labels.text("clock-state." + state, locale),
                paused ? null : each.dueAt(),
                paused ? each.remaining().toMinutes() : null,
                SourceText.of(each.source()).in(locale));
    }
}
