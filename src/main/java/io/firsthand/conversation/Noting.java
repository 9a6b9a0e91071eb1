package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that stay in the house. Whoever may read a case may add one, also after it was closed. */
@Service
@Transactional
public class Noting {

    private final CaseFiles caseFiles;
    private final Messages messages;
    private final MessageWrites writes;
    private final Timeline timeline;

    Noting(CaseFiles caseFiles, Messages messages, MessageWrites writes, Timeline timeline) {
        this.caseFiles = caseFiles;
        this.messages = messages;
        this.writes = writes;
        this.timeline = timeline;
    }

    /** @throws Refusal {@code case-not-found}, {@code nothing-said}, {@code text-too-large} */
    public Message note(String number, String by, String text) {
        CaseFile caseFile = caseFiles.lock(number);
        long id = writes.noted(caseFile.id(), caseFile.channel(), by, Replying.words(text), caseFile.language());
        timeline.append(caseFile.id(), by, "note-added");
        return messages.get(caseFile.id(), id);
    }
}
