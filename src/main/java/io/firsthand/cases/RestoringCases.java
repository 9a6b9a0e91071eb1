package io.firsthand.cases;

import io.firsthand.people.People;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was set aside as spam or automatic mail turns out to be a customer's: it gets an owner, a promise and its clocks like any
 * other contact. The rules that set it aside are not asked again: a person has read it.
 */
@Service
@RetriedOnConflict
@Transactional
public class RestoringCases {

    private static final Set<ClosedAs> SET_ASIDE = EnumSet.of(ClosedAs.SPAM, ClosedAs.AUTOMATIC);

    private final CaseFiles caseFiles;
    private final ReopeningCases reopening;
    private final People people;
    private final Timeline timeline;

    RestoringCases(CaseFiles caseFiles, ReopeningCases reopening, People people, Timeline timeline) {
        this.caseFiles = caseFiles;
        this.reopening = reopening;
        this.people = people;
        this.timeline = timeline;
    }

    /** Whether the case was set aside and this person may bring it back. */
    @Transactional(readOnly = true)
    public boolean mayRestore(CaseFile caseFile, String person) {
        return wasSetAside(caseFile) && isOfTheDesk(person);
    }

    /**
     * The second click finds it done.
     *
     * @throws Refusal {@code not-an-agent}; {@code not-set-aside} if the case ended otherwise, or was never set aside
     */
    public void restore(String number, String by) {
        CaseFile caseFile = caseFiles.lock(number);
        if (!isOfTheDesk(by)) {
            throw Refusal.forbidden("not-an-agent");
        }
        if (caseFile.isOpen() && caseFile.reopenedCount() > 0) {
            return;
        }
        if (!wasSetAside(caseFile)) {
            throw Refusal.conflict("not-set-aside", "number", number);
        }
        timeline.append(
                caseFile.id(), by, "found-genuine", "as", caseFile.closedAs().get());
        reopening.reopen(caseFile.id(), "found-genuine");
    }

    private static boolean wasSetAside(CaseFile caseFile) {
        return caseFile.closedAs().filter(SET_ASIDE::contains).isPresent();
    }

    private boolean isOfTheDesk(String id) {
        return people.find(id)
                .filter(person -> person.active() && (person.has(Roles.AGENT) || person.has(Roles.LEAD)))
                .isPresent();
    }
}
