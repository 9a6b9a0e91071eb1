package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.platform.text.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A live contact leaves the shared list: taken by a person, who thereby received it first, or given by routing. */
@Service
@RetriedOnConflict
@Transactional
public class TakingCases {

    private final CaseFiles caseFiles;
    private static final String PHONE = "phone";

    private final NamingCaseOwners owners;
    private final CaseWorkflow workflow;
    private final AnsweringCustomers answering;
    private final CaseClocks clocks;
    private final People people;
    private final StewardExclusions exclusions;
    private final Texts texts;

    TakingCases(
            CaseFiles caseFiles,
            NamingCaseOwners owners,
            CaseWorkflow workflow,
            AnsweringCustomers answering,
            CaseClocks clocks,
            People people,
            StewardExclusions exclusions,
            Texts texts) {
        this.caseFiles = caseFiles;
        this.owners = owners;
        this.workflow = workflow;
        this.answering = answering;
        this.clocks = clocks;
        this.people = people;
        this.exclusions = exclusions;
        this.texts = texts;
    }

    /**
     * @throws Refusal {@code case-already-owned} if somebody was quicker, {@code not-an-agent} if the person may own none,
     *     {@code taker-excluded} if he must not look after this customer any more
     */
    public void take(String number, String by) {
        CaseFile caseFile = caseFiles.lock(number);
        Person person = people.get(by);
        if (!person.active() || !person.has("agent")) {
            throw Refusal.forbidden("not-an-agent");
        }
        if (caseFile.owner().filter(by::equals).isPresent()) {
            return; // the second click
        }
        if (caseFile.owner().isPresent() || !caseFile.isOpen()) {
            throw Refusal.conflict("case-already-owned", "number", number);
        }
        if (exclusions.of(caseFile).contains(by)) {
            throw Refusal.forbidden("taker-excluded", "number", number);
        }
        owners.own(caseFile, caseFile.queue().orElseThrow(), by, texts.both("owner.took-it"));
        handOver(caseFile, by);
        if (caseFile.channel().equals(PHONE)) {
            // he has picked up the receiver: no other answer will come
            answering.answered(caseFile.id(), by);
        }
    }

    /** Nobody took it in time: routing names the owner. */
    void route(CaseFile locked) {
        if (locked.owner().isEmpty() && locked.isOpen()) {
            handOver(locked, owners.route(locked).owner().orElseThrow());
        }
    }

    private void handOver(CaseFile caseFile, String owner) {
        clocks.stop(caseFile.id(), ClockKind.TAKE);
        workflow.taskBelongsTo(caseFile, owner, clocks.earliest(caseFile.id()));
    }
}
