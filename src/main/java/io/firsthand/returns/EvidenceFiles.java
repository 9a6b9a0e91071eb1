package io.firsthand.returns;

import io.firsthand.conversation.CheckedFile;
import io.firsthand.conversation.FileCheck;
import io.firsthand.conversation.IncomingFile;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos of the inspection and papers of the dispatch: kept as they came, served as downloads only. */
@Service
public class EvidenceFiles {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final ReturnDesk desk;
    private final FileCheck check;
    private final Clock clock;

    EvidenceFiles(JdbcClient jdbc, ReturnDesk desk, FileCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.check = check;
        this.clock = clock;
    }

    /** A file without its content. */
    public record EvidenceFile(String publicId, String name, String mediaType, int size) {}

    /** A file with its content. */
    public record Content(String name, String mediaType, byte[] bytes) {}

    /** The files of a return, oldest first. */
    public List<EvidenceFile> of(long returnId) {
        return jdbc.sql("select public_id, name, media_type, size from return_evidence where return_id = ? order by id")
                .param(returnId)
                .query(EvidenceFile.class)
                .list();
    }

    /**
     * Keeps a file with the return; the same one twice is kept once.
     *
     * @throws Refusal {@code return-ended}, {@code too-many-attachments}, {@code attachment-empty}, {@code
     *     attachment-too-large}, {@code photo-needed} if it is neither picture, film nor PDF
     */
    @RetriedOnConflict
    @Transactional
    public EvidenceFile add(String number, IncomingFile file, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        long returnId = held.it().id();
        if (of(returnId).size() >= MOST) {
            throw Refusal.tooLarge("too-many-attachments", "content", "most", MOST);
        }
        CheckedFile checked = check.check(file);
        refuseNoPicture(checked.mediaType());
        boolean isNew = jdbc.sql("""
                                insert into return_evidence (return_id, name, media_type, size, sha256, content, added_by,
                                    added_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (return_id, sha256) do nothing
                                """)
                        .params(
                                returnId,
                                checked.name(),
                                checked.mediaType(),
                                checked.content().length,
                                checked.sha256(),
                                checked.content(),
                                by,
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (isNew) {
            desk.note(held.it(), by, "return-photo-added");
        }
        return jdbc.sql("""
                        select public_id, name, media_type, size from return_evidence
                        where return_id = ? and sha256 = ?
                        """)
                .params(returnId, checked.sha256())
                .query(EvidenceFile.class)
                .single();
    }

    /** @throws Refusal {@code attachment-not-found} */
    public Content content(UUID publicId) {
        return jdbc.sql("select name, media_type, content as bytes from return_evidence where public_id = ?")
                .param(publicId)
                .query((row, n) ->
                        new Content(row.getString("name"), row.getString("media_type"), row.getBytes("bytes")))
                .optional()
                .orElseThrow(() -> Refusal.notFound("attachment-not-found"));
    }

    private static void refuseNoPicture(String mediaType) {
        if (!mediaType.startsWith("image/")
                && !mediaType.startsWith("video/")
                && !mediaType.equals("application/pdf")) {
            throw Refusal.invalid("photo-needed", "content");
        }
    }
}
