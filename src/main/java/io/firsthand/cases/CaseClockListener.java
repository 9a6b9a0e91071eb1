package io.firsthand.cases;

import io.firsthand.deadlines.ClockKey;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.ClockListener;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.triage.Priority;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the clocks of a case lead to. Nobody is reminded outside his shift, and a lead is told when one is on shift, unless the
 * case is so urgent that it is told at any hour.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseClockListener implements ClockListener {

    private static final Set<Priority> AT_ANY_HOUR = EnumSet.of(Priority.P0, Priority.P1);

    private final CaseFiles caseFiles;
    private final CaseWorkflow workflow;
    private final TakingCases taking;
    private final People people;
    private final Timeline timeline;
    private final Clock clock;

    CaseClockListener(
            CaseFiles caseFiles,
            CaseWorkflow workflow,
            TakingCases taking,
            People people,
            Timeline timeline,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.workflow = workflow;
        this.taking = taking;
        this.people = people;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public boolean lock(long caseId) {
        return caseFiles.lockUnlessBusy(caseId).isPresent();
    }

    @Override
    public Optional<Instant> ranLow(long caseId, ClockKey key) {
        CaseFile caseFile = caseFiles.lock(caseId);
        if (!caseFile.isOpen()) {
            return Optional.empty();
        }
        Optional<Instant> later = caseFile.acting()
                .filter(person -> !AT_ANY_HOUR.contains(caseFile.priority()))
                .flatMap(people::find)
                .flatMap(person -> whenOnShift(List.of(person)));
        if (later.isEmpty()) {
            timeline.append(caseId, null, "clock-ran-low", "clock", key);
            workflow.clockRanLow(caseFile);
        }
        return later;
    }

    @Override
    public Optional<Instant> ranOut(long caseId, ClockKey key) {
        CaseFile caseFile = caseFiles.lock(caseId);
        if (!caseFile.isOpen()) {
            return Optional.empty();
        }
        if (key.kind() == ClockKind.TAKE) {
            taking.route(caseFile);
            return Optional.empty();
        }
        Optional<Instant> later = AT_ANY_HOUR.contains(caseFile.priority()) ? Optional.empty() : whenOnShift(leads());
        if (later.isEmpty()) {
            timeline.append(caseId, null, "clock-ran-out", "clock", key);
            workflow.clockRanOut(caseFile);
        }
        return later;
    }

    private List<Person> leads() {
        return people.active().stream().filter(person -> person.has("lead")).toList();
    }

    /** Empty if one of them is on shift, or if there is nobody to wait for; else when the first of them comes. */
    private Optional<Instant> whenOnShift(List<Person> hearers) {
        Instant now = clock.instant();
        return hearers.stream().anyMatch(person -> person.onShift(now))
                ? Optional.empty()
                : hearers.stream().map(person -> person.nextShiftStart(now)).min(Comparator.naturalOrder());
    }
}
