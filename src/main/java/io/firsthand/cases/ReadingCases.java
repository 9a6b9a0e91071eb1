package io.firsthand.cases;

import io.firsthand.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The person who acts on a case has seen what stood unread. */
@Service
@Transactional
public class ReadingCases {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;

    ReadingCases(CaseFiles caseFiles, CaseWrites writes) {
        this.caseFiles = caseFiles;
        this.writes = writes;
    }

    /**
     * Takes the unread mark away if nothing came after the entry that was shown. A look by somebody else changes nothing.
     *
     * @param upToEntry id of the last timeline entry that the person's screen shows
     * @throws Refusal {@code case-not-found}
     */
    public void read(String number, String by, long upToEntry) {
        if (!writes.read(number, by, upToEntry)) {
            caseFiles.get(number);
        }
    }

    /**
     * The late message on a closed case was read. To be called with the case's row locked.
     *
     * @return false if something came after the entry that was shown: the case stays unread
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean readAfterClosing(CaseFile locked, long upToEntry) {
        return locked.unreadSince().isEmpty() || writes.readAfterClosing(locked.id(), upToEntry);
    }
}
