package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.triage.Consequence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second person finds that the words were meant otherwise: what they brought with them holds no longer. Whoever may release
 * the answer may do so, but nobody who acts on the case: he would release his own.
 */
@Service
@RetriedOnConflict
@Transactional
public class LiftingOverrides {

    private static final int LONGEST = 1000;

    private final CaseFiles caseFiles;
    private final CaseOverrides overrides;
    private final OverridingCases overriding;
    private final JudgingCases judging;
    private final CaseWrites writes;
    private final CaseTargets targets;
    private final CaseClocks clocks;
    private final CaseWorkflow workflow;
    private final People people;
    private final Timeline timeline;

    LiftingOverrides(
            CaseFiles caseFiles,
            CaseOverrides overrides,
            OverridingCases overriding,
            JudgingCases judging,
            CaseWrites writes,
            CaseTargets targets,
            CaseClocks clocks,
            CaseWorkflow workflow,
            People people,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.overrides = overrides;
        this.overriding = overriding;
        this.judging = judging;
        this.writes = writes;
        this.targets = targets;
        this.clocks = clocks;
        this.workflow = workflow;
        this.people = people;
        this.timeline = timeline;
    }

    /**
     * Lifts what this row brought; urgency and clocks are judged anew.
     *
     * @param because why it is a wrong alarm
     * @throws Refusal {@code reason-needed}, {@code reason-too-long}, {@code case-closed}, {@code override-not-found}, {@code
     *     override-not-yours}
     */
    public void lift(String number, String row, String by, String because) {
        if (because == null || because.isBlank()) {
            throw Refusal.invalid("reason-needed", "reason");
        }
        if (because.length() > LONGEST) {
            throw Refusal.invalid("reason-too-long", "reason", "longest", LONGEST);
        }
        CaseFile caseFile = caseFiles.lock(number);
        if (!caseFile.isOpen()) {
            throw Refusal.conflict("case-closed", "number", number);
        }
        Consequence consequence = overrides.standing(caseFile).stream()
                .filter(override -> override.row().equals(row))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("override-not-found", "row", row))
                .consequence();
        if (!mayLift(caseFile, consequence, people.get(by))) {
            throw Refusal.forbidden("override-not-yours");
        }
        overrides.lifted(caseFile.id(), row, by, because.strip());
        timeline.append(caseFile.id(), by, "override-lifted", "row", row);
        writes.judgedAgain(caseFile.id(), overriding.rejudge(caseFile, judging.facts(caseFile), caseFile.reason()));
        CaseFile judged = caseFiles.find(caseFile.id()).orElseThrow();
        targets.judgedAnew(judged);
        workflow.taskIsDue(judged, clocks.earliest(judged.id()));
    }

    /** Whether the person may say that this is a wrong alarm on this case. */
    public boolean mayLift(CaseFile caseFile, Consequence consequence, Person person) {
        return !caseFile.isActedOnBy(person.id()) && AnswerRelease.fits(consequence, person);
    }
}
