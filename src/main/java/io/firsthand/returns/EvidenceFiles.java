package io.firsthand.returns;

import io.firsthand.cases.ActingRights;
import io.firsthand.conversation.CheckedFile;
import io.firsthand.conversation.FileCheck;
import io.firsthand.conversation.IncomingFile;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos of the inspection and papers of the dispatch: kept as they came, served as downloads only. */
@Service
public class EvidenceFiles {

    private static final int MOST = 20;

    /** Pictures as cameras take them; what can hold a script, as SVG, is none. */
    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/png", "image/webp", "image/heic", "image/heif");

    private final JdbcClient jdbc;
    private final ReturnDesk desk;
    private final FileCheck check;
    private final ActingRights rights;
    private final WarehouseRights warehouse;
    private final Clock clock;

    EvidenceFiles(
            JdbcClient jdbc,
            ReturnDesk desk,
            FileCheck check,
            ActingRights rights,
            WarehouseRights warehouse,
            Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.check = check;
        this.rights = rights;
        this.warehouse = warehouse;
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
     * @throws Refusal {@code return-ended}, {@code not-your-case} unless the person acts on the case or looks at goods, {@code too-many-attachments}, {@code attachment-empty}, {@code
     *     attachment-too-large}, {@code photo-needed} if it is neither picture, film nor PDF
     */
    @RetriedOnConflict
    @Transactional
    public EvidenceFile add(String number, IncomingFile file, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        long returnId = held.it().id();
        boolean ofInspection = warehouse.has(by);
        if (!ofInspection) {
            rights.check(held.caseFile(), by);
        }
        if (of(returnId).size() >= MOST) {
            throw Refusal.tooLarge("too-many-attachments", "content", "most", MOST);
        }
        CheckedFile checked = check.check(file);
        refuseOther(checked.mediaType());
        boolean isNew = jdbc.sql("""
                                insert into return_evidence (return_id, name, media_type, size, sha256, content, added_by,
                                    added_at, of_inspection) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (return_id, sha256) do update set of_inspection = true
                                 where excluded.of_inspection and not return_evidence.of_inspection
                                """)
                        .params(
                                returnId,
                                checked.name(),
                                checked.mediaType(),
                                checked.content().length,
                                checked.sha256(),
                                checked.content(),
                                by,
                                Timestamp.from(clock.instant()),
                                ofInspection)
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

    /** Whether a picture shows the goods as the warehouse saw them; a film, a paper or a customer's picture proves nothing. */
    boolean showsTheGoods(long returnId) {
        return jdbc.sql("""
                        select exists (select from return_evidence
                         where return_id = :return and of_inspection and media_type in (:pictures))
                        """)
                .param("return", returnId)
                .param("pictures", PICTURES)
                .query(Boolean.class)
                .single();
    }

    private static void refuseOther(String mediaType) {
        if (!PICTURES.contains(mediaType) && !mediaType.startsWith("video/") && !mediaType.equals("application/pdf")) {
            throw Refusal.invalid("photo-needed", "content");
        }
    }
}
