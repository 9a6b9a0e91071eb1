package io.firsthand.conversation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.firsthand.platform.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of messages. */
@Repository
public class Attachments {

    /**
     * A file with its content.
     *
     * @param caseId the case that it belongs to
     */
    public record Content(long caseId, String name, String mediaType, byte[] bytes) {}

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(long messageId, List<AttachmentCheck.Checked> files) {
        for (AttachmentCheck.Checked file : files) {
            jdbc.sql("""
                            insert into attachments (message_id, name, media_type, size, sha256, content)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            messageId,
                            file.name(),
                            file.mediaType(),
                            file.content().length,
                            file.sha256(),
                            file.content())
                    .update();
        }
    }

    Map<Long, List<Attachment>> of(Collection<Long> messageIds) {
        if (messageIds.isEmpty()) {
            return Map.of();
        }
        record Row(long messageId, Attachment attachment) {}
        return jdbc
                .sql("""
                        select message_id, public_id, name, media_type, size from attachments
                         where message_id in (:messages) order by id""")
                .param("messages", messageIds)
                .query((rs, n) -> new Row(
                        rs.getLong("message_id"),
                        new Attachment(
                                rs.getString("public_id"),
                                rs.getString("name"),
                                rs.getString("media_type"),
                                rs.getInt("size"))))
                .list()
                .stream()
                .collect(groupingBy(Row::messageId, mapping(Row::attachment, toList())));
    }

    /** Whether all these files are on the case. */
    public boolean areOn(long caseId, List<UUID> publicIds) {
        return new HashSet<>(publicIds).size() == named(caseId, publicIds).size();
    }

    /** Those of these files that are on the case. */
    public List<Attachment> named(long caseId, List<UUID> publicIds) {
        if (publicIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select a.public_id, a.name, a.media_type, a.size from attachments a
                          join messages m on m.id = a.message_id
                         where m.case_id in (select cast(:case as bigint)
                                             union all select id from case_files where merged_into = :case)
                           and a.public_id in (:files) order by a.id""")
                .param("case", caseId)
                .param("files", publicIds)
                .query((rs, n) -> new Attachment(
                        rs.getString("public_id"), rs.getString("name"), rs.getString("media_type"), rs.getInt("size")))
                .list();
    }

    /** @throws Refusal {@code attachment-not-found} */
    public Content content(UUID publicId) {
        return jdbc.sql("""
                        select m.case_id, a.name, a.media_type, a.content from attachments a
                          join messages m on m.id = a.message_id where a.public_id = ?""")
                .param(publicId)
                .query((rs, n) -> new Content(
                        rs.getLong("case_id"),
                        rs.getString("name"),
                        rs.getString("media_type"),
                        rs.getBytes("content")))
                .optional()
                .orElseThrow(() -> Refusal.notFound("attachment-not-found"));
    }
}
