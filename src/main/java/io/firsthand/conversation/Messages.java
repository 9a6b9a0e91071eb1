package io.firsthand.conversation;

import io.firsthand.conversation.Message.Direction;
import io.firsthand.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages and notes of cases, read. */
@Repository
public class Messages {

    /** Said on the case itself, or on one that was merged into it. */
    private static final String OF_CASE =
            " case_id in (select cast(:case as bigint) union all select id from case_files where merged_into = :case)";

    /** Most messages have no files: then nobody asks for them. */
    private static final String WITH_FILES =
            "select m.*, exists (select from attachments a where a.message_id = m.id) as with_files from ";

    private static final String SELECT = WITH_FILES + "messages m where ";

    private final JdbcClient jdbc;
    private final Attachments attachments;

    Messages(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /**
     * A page of a case's messages, oldest first; of drafts only the viewer's own: nobody else's half thoughts are shown.
     *
     * @param viewer id of the person who looks
     * @param after id of the last message seen, 0 for the beginning
     */
    public List<Message> of(long caseId, String viewer, long after, int limit) {
        return withFiles(jdbc.sql(SELECT + OF_CASE + """
                         and id > :after and (state is distinct from 'DRAFT' or author = :viewer)
                         order by id limit :limit""")
                .param("case", caseId)
                .param("after", after)
                .param("viewer", viewer)
                .param("limit", limit));
    }

    /** As {@link #of(long, String, long, int)}, only those that went one way. */
    public List<Message> of(long caseId, Direction direction, String viewer, long after, int limit) {
        return withFiles(jdbc.sql(SELECT + OF_CASE + """
                         and direction = :direction and id > :after and (state is distinct from 'DRAFT' or author = :viewer)
                         order by id limit :limit""")
                .param("case", caseId)
                .param("direction", direction.name())
                .param("after", after)
                .param("viewer", viewer)
                .param("limit", limit));
    }

    /** The last so many messages of a case, oldest first: what a screen shows at once. */
    public List<Message> latest(long caseId, int limit) {
        return withFiles(jdbc.sql(WITH_FILES + "(select * from messages where " + OF_CASE
                        + " order by id desc limit :limit) m order by id")
                .param("case", caseId)
                .param("limit", limit));
    }

    /** Replies of any case that wait for a second person, oldest first. */
    public List<Message> awaitingRelease(long after, int limit) {
        return withFiles(jdbc.sql(SELECT + "state = 'AWAITING_RELEASE' and id > ? order by id limit ?")
                .params(after, limit));
    }

    /** Id of the customer's last message on the case, 0 if he never wrote. */
    public long lastOfCustomer(long caseId) {
        return jdbc.sql("select coalesce(max(id), 0) from messages where " + OF_CASE + " and direction = 'IN'")
                .param("case", caseId)
                .query(Long.class)
                .single();
    }

    /** When the customer himself was last heard on the case. */
    Optional<Instant> lastHeard(long caseId) {
        return jdbc.sql("select at from messages where " + OF_CASE
                        + " and direction = 'IN' and not automatic order by id desc limit 1")
                .param("case", caseId)
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    Optional<Message> find(long id) {
        return withFiles(jdbc.sql(SELECT + "id = ?").param(id)).stream().findFirst();
    }

    /** @throws Refusal {@code message-not-found}, also for one of another case */
    Message get(long caseId, long id) {
        return find(id).filter(message -> message.caseId() == caseId)
                .orElseThrow(() -> Refusal.notFound("message-not-found"));
    }

    /**
     * A message that the case shows: said on it, or on one that was merged into it.
     *
     * @throws Refusal {@code message-not-found}
     */
    Message shownOn(long caseId, long id) {
        return withFiles(jdbc.sql(SELECT + "id = :id and " + OF_CASE)
                        .param("id", id)
                        .param("case", caseId))
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("message-not-found"));
    }

    /** The case that these messages of a case became, if all of them were split off together. */
    Optional<Long> splitBefore(long caseId, List<Long> ids) {
        return jdbc.sql("""
                        select min(case_id) from messages where id in (:ids) and split_from = :case
                        having count(*) = :count and min(case_id) = max(case_id)""")
                .param("ids", ids)
                .param("case", caseId)
                .param("count", ids.size())
                .query(Long.class)
                .optional();
    }

    /** Messages that stood on the case and became cases of their own, oldest first. */
    public List<SplitOff> splitOff(long caseId) {
        return jdbc.sql("""
                        select m.id as message_id, m.at, c.number as case_number from messages m
                          join case_files c on c.id = m.case_id where m.split_from = ? order by m.id""")
                .param(caseId)
                .query((row, n) -> new SplitOff(
                        row.getLong("message_id"), row.getTimestamp("at").toInstant(), row.getString("case_number")))
                .list();
    }

    /** The message that opened the case. */
    Message first(long caseId) {
        return jdbc.sql("select * from messages where case_id = ? and direction = 'IN' order by id limit 1")
                .param(caseId)
                .query(Messages::read)
                .single();
    }

    /** Why a second person sent the draft back to its author; empty if nobody did. */
    public Optional<String> whyReturned(long draftId) {
        return jdbc.sql("select note.text from messages draft join messages note on note.id = draft.returned_note"
                        + " where draft.id = ? and draft.state = 'DRAFT'")
                .param(draftId)
                .query(String.class)
                .optional();
    }

    /**
     * A message on its way to its channel, without its files: they stay in the house.
     *
     * @param answered the channel's id of the message that it answers, where it has one
     * @param caseNumber of the case that it stands on
     */
    record ToDeliver(Message message, Optional<String> answered, String caseNumber) {}

    /** What its channel needs of a message, in one statement. */
    ToDeliver toDeliver(long id) {
        return jdbc.sql("""
                        select m.*, c.number as case_number from messages m join case_files c on c.id = m.case_id
                         where m.id = ?""")
                .param(id)
                .query((row, n) -> new ToDeliver(
                        read(row, n), Optional.ofNullable(row.getString("in_reply_to")), row.getString("case_number")))
                .single();
    }

    /**
     * The customer's last message whose sender is beyond doubt: where an answer goes. Who only knows the reference of a case
     * gets none.
     *
     * @throws Refusal {@code no-address-to-answer} if no message came with an address, {@code address-not-confirmed} if none
     *     of them is known to be the customer's
     */
    Message lastTrusted(long caseId) {
        Message last = lastWithAddress(caseId).orElseThrow(() -> Refusal.conflict("no-address-to-answer"));
        if (!last.trusted()) {
            throw Refusal.conflict("address-not-confirmed");
        }
        return last;
    }

    /** As {@link #lastTrusted}, but empty where the customer cannot be answered. */
    Optional<Message> findLastTrusted(long caseId) {
        return lastWithAddress(caseId).filter(Message::trusted);
    }

    private Optional<Message> lastWithAddress(long caseId) {
        return jdbc.sql("select * from messages where " + OF_CASE + """
                         and direction = 'IN' and address is not null
                         order by trusted desc, id desc limit 1""")
                .param("case", caseId)
                .query(Messages::read)
                .optional();
    }

    /**
     * The case in which the message stands that somebody answers.
     *
     * @param id our own id of a message, or the channel's id of one from the same sender: other ids prove nothing
     */
    Optional<Long> caseAnswered(String id, String channel, String addressKey) {
        return jdbc.sql("""
                        select case_id from messages
                         where message_id = :id
                            or (external_id = :id and channel = :channel and address_key = :address and direction = 'IN')
                         order by id desc limit 1""")
                .param("id", id)
                .param("channel", channel)
                .param("address", addressKey)
                .query(Long.class)
                .optional();
    }

    /** Whether this person, or null for anybody of the desk, has answered the customer on the case. */
    boolean answeredBy(long caseId, String author) {
        return jdbc.sql("""
                        select exists (select from messages
                         where case_id = :case and direction = 'OUT' and author is not null
                           and (cast(:author as text) is null or author = :author)
                           and state in ('QUEUED', 'SENT', 'DELIVERED'))""")
                .param("case", caseId)
                .param("author", author)
                .query(Boolean.class)
                .single();
    }

    /** Whether the same words went out on the case since then. */
    boolean saidSince(long caseId, String textHash, Instant since) {
        return jdbc.sql("""
                        select exists (select from messages where """ + OF_CASE + """
                         and text_hash = :hash and submitted_at > :since and direction = 'OUT' and state <> 'DRAFT')""")
                .param("case", caseId)
                .param("hash", textHash)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    private List<Message> withFiles(JdbcClient.StatementSpec selected) {
        List<Long> bearing = new ArrayList<>();
        List<Message> messages = selected.query((row, n) -> {
                    if (row.getBoolean("with_files")) {
                        bearing.add(row.getLong("id"));
                    }
                    return read(row, n);
                })
                .list();
        Map<Long, List<Attachment>> files = attachments.of(bearing);
        return messages.stream()
                .map(message -> message.with(files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    /** A row of {@code messages}; its files are read apart. */
    static Message read(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getLong("case_id"),
                Direction.valueOf(row.getString("direction")),
                row.getString("channel"),
                Optional.ofNullable(row.getString("author")),
                Optional.ofNullable(row.getString("address")),
                row.getBoolean("trusted"),
                row.getString("text"),
                row.getString("language"),
                row.getBoolean("automatic"),
                Optional.ofNullable(row.getString("message_id")),
                Optional.ofNullable(row.getString("state")).map(ReplyState::valueOf),
                Optional.ofNullable(row.getObject("seen_up_to", Long.class)),
                Optional.ofNullable(row.getString("released_by")),
                Optional.ofNullable(row.getString("failure")),
                Optional.ofNullable(row.getObject("heard_entry", Long.class)),
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                List.of());
    }
}
