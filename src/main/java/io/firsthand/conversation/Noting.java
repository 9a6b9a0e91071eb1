package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.platform.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that stay in the house. Whoever may read a case may add one, also after it was closed. */
@Service
@Transactional
public class Noting {

    private final CaseFiles caseFiles;
    private final Messages messages;
    private final MessageWrites writes;
    private final AttachmentCheck check;
    private final Attachments attachments;
    private final Timeline timeline;

    Noting(
            CaseFiles caseFiles,
            Messages messages,
            MessageWrites writes,
            AttachmentCheck check,
            Attachments attachments,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.messages = messages;
        this.writes = writes;
        this.check = check;
        this.attachments = attachments;
        this.timeline = timeline;
    }

    /** @throws Refusal {@code case-not-found}, {@code nothing-said}, {@code text-too-large} */
    public Message note(String number, String by, String text) {
        return note(number, by, text, List.of());
    }

    /**
     * A note with files.
     *
     * @throws Refusal also what {@link AttachmentCheck} finds
     */
    public Message note(String number, String by, String text, List<IncomingFile> files) {
        CaseFile caseFile = caseFiles.lock(number);
        long id = writes.noted(caseFile.id(), caseFile.channel(), by, Replying.words(text), caseFile.language());
        attachments.store(id, check.check(files));
        timeline.append(caseFile.id(), by, "note-added");
        return messages.get(caseFile.id(), id);
    }
}
