package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.Timeline;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose task it is to read what a customer wrote on a closed case, and until when. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReadingLateMessages {

    /** Where the rules name no time. */
    private static final Duration OTHERWISE_WITHIN = Duration.ofDays(1);

    private final CaseFiles caseFiles;
    private final FollowUps followUps;
    private final FollowUpWorkflow workflow;
    private final HearingCustomers hearing;
    private final People people;
    private final Timeline timeline;
    private final Clock clock;

    ReadingLateMessages(
            CaseFiles caseFiles,
            FollowUps followUps,
            FollowUpWorkflow workflow,
            HearingCustomers hearing,
            People people,
            Timeline timeline,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.followUps = followUps;
        this.workflow = workflow;
        this.hearing = hearing;
        this.people = people;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param acting the owner, his deputy while he is away; empty if neither is there: a lead takes it
     * @param owner who owns the case
     */
    public record Reader(Optional<String> acting, Optional<String> owner, int taskPriority) {}

    public Reader of(long caseId) {
        CaseFile caseFile = caseFiles.find(caseId).orElseThrow();
        return new Reader(
                caseFile.owner().filter(this::isHere).or(() -> caseFile.deputy().filter(this::isHere)),
                caseFile.owner(),
                caseFile.priority().taskPriority());
    }

    /** As soon as an open case would have to be answered. */
    public Instant readBy(long caseId) {
        return hearing.answerDue(caseFiles.find(caseId).orElseThrow())
                .orElseGet(() -> clock.instant().plus(OTHERWISE_WITHIN));
    }

    /** Nobody read it in time: the leads see it too. */
    public void raise(long caseId) {
        CaseFile caseFile = caseFiles.lock(caseId);
        timeline.append(caseFile.id(), null, "late-message-unread");
        workflow.lateMessageShownToLeads(followUps.current(caseId));
    }

    /** Everybody who could read one now: agents and leads who are not away. */
    Set<String> readers() {
        Instant now = clock.instant();
        return people.active().stream()
                .filter(person -> (person.has(Roles.AGENT) || person.has(Roles.LEAD))
                        && person.absence(now).isEmpty())
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private boolean isHere(String person) {
        Instant now = clock.instant();
        return people.find(person)
                .filter(found -> found.mayOwnCases() && found.absence(now).isEmpty())
                .isPresent();
    }
}
