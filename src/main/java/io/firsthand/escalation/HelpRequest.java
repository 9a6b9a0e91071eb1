package io.firsthand.escalation;

import io.firsthand.platform.text.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for help as it stands.
 *
 * @param number shown to people, also the business key of the process instance
 * @param question in the asker's words; stays in our table
 * @param evidence public ids of files on the case that whoever answers may see
 * @param askedBy id of the person: owner, deputy or lead
 * @param colleague whom a peer question goes to; empty: any mentor
 * @param namedDepartment whom the asker wanted, or whom it was passed on to
 * @param ladder whom it is put to, level by level; empty until the process asked the rules
 * @param raised how many levels above the first are asked by now
 * @param answerWithin time that each level has; empty for a peer question
 * @param deskHours whether that time runs only while the desk is open
 * @param dueAt when the present level's time is over; empty for a peer question
 * @param overdueTold whether the timeline says that the present level's time is over
 * @param matrixRow deciding row of {@code escalation-matrix}
 * @param why one sentence from that row
 * @param decision how it was decided, once it is
 * @param answer the facts, the word, or the reason of the decision
 * @param answeredBy id of the person who really answered
 */
public record HelpRequest(
        long id,
        String number,
        long caseId,
        HelpKind kind,
        HelpStatus status,
        String question,
        List<UUID> evidence,
        String askedBy,
        Instant askedAt,
        Optional<String> colleague,
        Optional<String> namedDepartment,
        Ladder ladder,
        int raised,
        Optional<Duration> answerWithin,
        boolean deskHours,
        Optional<Instant> dueAt,
        boolean overdueTold,
        Optional<String> matrixRow,
        Optional<Bilingual> why,
        Optional<String> processInstanceId,
        Optional<GivenDecision> decision,
        Optional<String> answer,
        Optional<String> answeredBy,
        Optional<Instant> endedAt) {

    /** Everybody who is asked by now, level by level. */
    public List<Asked> asked() {
        return ladder.upTo(raised);
    }

    /** The level that was asked last. */
    public List<Asked> level() {
        return ladder.level(raised);
    }
}
