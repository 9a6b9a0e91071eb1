package io.firsthand.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Something went wrong outside with what a case gave its customer: its owner must know, however long ago it was closed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BringingBackCases {

    private final CaseFiles caseFiles;
    private final HearingCustomers hearing;
    private final ReopeningCases reopening;

    BringingBackCases(CaseFiles caseFiles, HearingCustomers hearing, ReopeningCases reopening) {
        this.caseFiles = caseFiles;
        this.hearing = hearing;
        this.reopening = reopening;
    }

    /**
     * An open case stands unread; one that was closed a short while ago is shown to its owner, who leaves it closed or reopens
     * it; one that is settled is reopened, because nobody follows it up any more. To be called with the case's row locked.
     *
     * @param because kebab: why a settled case comes back
     * @param kind timeline kind of what happened
     */
    public void bringBack(CaseFile locked, String because, String kind, Object... namesAndValues) {
        CaseFile here = locked.isOpen() ? locked : caseFiles.lock(caseFiles.targetOf(locked.id()));
        if (here.status() == CaseStatus.CLOSED) {
            reopening.reopen(here.id(), because);
        }
        hearing.heardFromOutside(caseFiles.find(here.id()).orElseThrow(), kind, namesAndValues);
    }
}
