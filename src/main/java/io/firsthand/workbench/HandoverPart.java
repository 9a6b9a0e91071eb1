package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.handover.Handover;
import io.firsthand.handover.Handovers;
import io.firsthand.people.People;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The sheet's open handover. */
@Component
class HandoverPart {

    private final Handovers handovers;
    private final People people;
    private final Labels labels;
    private final Clock clock;

    HandoverPart(Handovers handovers, People people, Labels labels, Clock clock) {
        this.handovers = handovers;
        this.people = people;
        this.labels = labels;
        this.clock = clock;
    }

    /** Null if none waits for an answer. */
    CaseSheet.Handed of(CaseFile file, String viewer, Names names, Locale locale) {
        return handovers
                .open(file.id())
                .map(open -> handed(open, viewer, names, locale))
                .orElse(null);
    }

    private CaseSheet.Handed handed(Handover open, String viewer, Names names, Locale locale) {
        boolean lead = people.get(viewer).has("lead");
        boolean raised = open.raisedAt().isPresent() || !open.unansweredAt().isAfter(clock.instant());
        return new CaseSheet.Handed(
                open.id(),
                new CaseSheet.Named(open.from(), names.of(open.from())),
                new CaseSheet.Named(open.to(), names.of(open.to())),
                new CaseSheet.Named(open.givenBy(), names.of(open.givenBy())),
                labels.text("timeline.value.handover." + open.reason(), locale),
                open.summary(),
                open.unansweredAt(),
                open.to().equals(viewer) || lead && raised,
                open.givenBy().equals(viewer) || lead);
    }
}
