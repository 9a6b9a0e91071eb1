package io.firsthand.remedy;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.entitlement.StatableFacts;
import io.firsthand.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** States a fact of the claim of a case, so that the rules can answer; the timeline says who stated what. */
@Service
public class StatingFacts {

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final StatableFacts statable;
    private final StatedFacts stated;
    private final Timeline timeline;
    private final Clock clock;

    StatingFacts(
            CaseFiles caseFiles,
            ActingRights rights,
            StatableFacts statable,
            StatedFacts stated,
            Timeline timeline,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.statable = statable;
        this.stated = stated;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Stated again with the same answer, nothing happens.
     *
     * @param by id of owner, deputy or lead
     * @throws Refusal {@code case-closed}, {@code not-your-case}, {@code fact-not-statable}, {@code fact-unclear}, {@code
     *     fact-after-claim}
     */
    @Transactional
    public void state(String caseNumber, String fact, String answer, String by) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        rights.check(caseFile, by);
        // the earliest zone there is: a customer far east may already be a day ahead
        LocalDate last = LocalDate.ofInstant(caseFile.openedAt(), ZoneId.of("UTC+14"));
        String value = statable.read(fact, answer, last);
        if (stated.put(caseFile.id(), new StatedFact(fact, value, by, clock.instant()))) {
            timeline.append(caseFile.id(), by, "fact-stated", "fact", fact, "stated", value);
        }
    }

    /** What was stated is unknown again. */
    @Transactional
    public void takeBack(String caseNumber, String fact, String by) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        rights.check(caseFile, by);
        if (stated.remove(caseFile.id(), fact)) {
            timeline.append(caseFile.id(), by, "fact-taken-back", "fact", fact);
        }
    }
}
