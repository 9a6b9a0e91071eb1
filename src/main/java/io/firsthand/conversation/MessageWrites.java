package io.firsthand.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages of cases, written: one statement for each thing that can happen to one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MessageWrites {

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageWrites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The message of the customer that opens a case; its sender is locked as by {@link FirstSenders#lock}. */
    long opening(long caseId, Received received) {
        return received(caseId, received, true, null, true, "id, " + FirstSenders.LOCK);
    }

    /**
     * A message of the customer on a case that is there.
     *
     * @param trusted as {@link Message#trusted}
     * @param heardEntry timeline entry that tells of it, so that reading one reads the other; null if it wakes nobody
     */
    long joining(long caseId, Received received, boolean trusted, Long heardEntry) {
        return received(caseId, received, trusted, heardEntry, false, "id");
    }

    /** Stores it and notes on the contact's receipt what became of it. */
    private long received(
            long caseId, Received received, boolean trusted, Long heardEntry, boolean opened, String returned) {
        return jdbc.sql("""
                        with receipt as (
                            update contact_receipts set case_id = :case, opened = :opened
                             where channel = :channel and external_id = :externalId and content_hash = :contentHash)
                        insert into messages (case_id, direction, channel, address, address_key, trusted, text, text_hash,
                               language, automatic, external_id, in_reply_to, heard_entry, at)
                        values (:case, 'IN', :channel, :address, :addressKey, :trusted, :text, :hash,
                               :language, :automatic, :externalId, :inReplyTo, :heardEntry, :at) returning %s""".formatted(returned))
                .param("case", caseId)
                .param("opened", opened)
                .param("contentHash", received.contentHash())
                .param("channel", received.channel().code())
                .param("address", received.sender().address())
                .param("addressKey", received.sender().key())
                .param("trusted", trusted)
                .param("text", received.text())
                .param("hash", PlainText.sha256(received.text()))
                .param("language", received.language())
                .param("automatic", received.automatic())
                .param("externalId", received.externalId())
                .param("inReplyTo", received.inReplyTo())
                .param("heardEntry", heardEntry)
                .param("at", now())
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    /** A message to the customer, not decided yet. */
    long draft(long caseId, Message answered, String author, String text, String language) {
        return jdbc.sql("""
                        insert into messages (case_id, direction, channel, author, address, address_key, text, text_hash,
                               language, automatic, message_id, in_reply_to, state, at)
                        select case_id, 'OUT', channel, :author, address, address_key, :text, :hash,
                               :language, false, :messageId, coalesce(external_id, message_id), 'DRAFT', :at
                          from messages where id = :answered returning id""")
                .param("author", author)
                .param("text", text)
                .param("hash", PlainText.sha256(text))
                .param("language", language)
                .param("messageId", Sending.newMessageId())
                .param("answered", answered.id())
                .param("at", now())
                .query(Long.class)
                .single();
    }

    /**
     * Our own acknowledgement of a message, ready to leave.
     *
     * @param messageId our stable id of it
     * @param onceSince none is written if the sender got one after that
     */
    Optional<Long> acknowledgement(long answered, String messageId, String text, String language, Instant onceSince) {
        return jdbc.sql("""
                        insert into messages (case_id, direction, channel, address, address_key, text, text_hash,
                               language, automatic, message_id, in_reply_to, state, at, submitted_at)
                        select case_id, 'OUT', channel, address, address_key, :text, :hash,
                               :language, true, :messageId, coalesce(external_id, message_id), 'QUEUED', :at, :at
                          from messages m
                         where id = :answered
                           and not exists (select from messages a where a.address_key = m.address_key
                                              and a.at > :since and a.direction = 'OUT' and a.automatic
                                              and a.occasion is null)
                        returning id""")
                .param("text", text)
                .param("hash", PlainText.sha256(text))
                .param("language", language)
                .param("messageId", messageId)
                .param("answered", answered)
                .param("at", now())
                .param("since", Timestamp.from(onceSince))
                .query(Long.class)
                .optional();
    }

    /** Something of our own accord that is no acknowledgement, ready to leave; no person answers with it. */
    long notice(long answered, String text, String language) {
        return jdbc.sql("""
                        insert into messages (case_id, direction, channel, address, address_key, text, text_hash,
                               language, automatic, message_id, in_reply_to, state, at, submitted_at)
                        select case_id, 'OUT', channel, address, address_key, :text, :hash,
                               :language, true, :messageId, coalesce(external_id, message_id), 'QUEUED', :at, :at
                          from messages where id = :answered returning id""")
                .param("text", text)
                .param("hash", PlainText.sha256(text))
                .param("language", language)
                .param("messageId", Sending.newMessageId())
                .param("answered", answered)
                .param("at", now())
                .query(Long.class)
                .single();
    }

    /** A notice that was taken back before it left. */
    void neverSaid(long id) {
        jdbc.sql("delete from messages where id = ? and automatic and state = 'QUEUED'")
                .param(id)
                .update();
    }

    /** Says why an automatic message goes out, where it is no acknowledgement. */
    void occasion(long id, String occasion) {
        jdbc.sql("update messages set occasion = ? where id = ?")
                .params(occasion, id)
                .update();
    }

    /** @return false if the draft is none any more, or was changed since that version */
    boolean edited(long id, int version, String text) {
        return jdbc.sql("""
                                update messages set text = ?, text_hash = ?, version = version + 1
                                 where id = ? and version = ? and state = 'DRAFT'""").params(text, PlainText.sha256(text), id, version).update() == 1;
    }

    void discarded(long id) {
        jdbc.sql("delete from attachments where message_id = ?").param(id).update();
        jdbc.sql("delete from messages where id = ? and state = 'DRAFT'")
                .param(id)
                .update();
    }

    /** @return the message as it is then, its files unread */
    Message submitted(long id, ReplyState state, Long seenUpTo) {
        return jdbc.sql("""
                        update messages set state = ?, seen_up_to = ?, submitted_at = ?, returned_note = null,
                               version = version + 1
                         where id = ? returning *""")
                .params(state.name(), seenUpTo, now(), id)
                .query(Messages::read)
                .single();
    }

    void released(long id, String by) {
        jdbc.sql("update messages set state = 'QUEUED', released_by = ?, version = version + 1 where id = ?")
                .params(by, id)
                .update();
    }

    /** It is its author's draft again, on the case that goes on. */
    void takenBack(long id, long caseId) {
        jdbc.sql("""
                        update messages
                           set state = 'DRAFT', submitted_at = null, released_by = null, version = version + 1, case_id = ?
                         where id = ? and state = 'QUEUED'""").params(caseId, id).update();
    }

    /** @param note that says why */
    void returned(long id, long note) {
        jdbc.sql("""
                        update messages set state = 'DRAFT', submitted_at = null, returned_note = ?,
                               version = version + 1
                         where id = ?""").params(note, id).update();
    }

    /** @return false if it was sent before */
    boolean sent(long id) {
        return jdbc.sql("update messages set state = 'SENT', sent_at = ? where id = ? and state = 'QUEUED'")
                        .params(now(), id)
                        .update()
                == 1;
    }

    /** @return false if it was settled before */
    boolean settled(long id, ReplyState state, String failure) {
        return jdbc.sql("""
                                update messages set state = ?, failure = ?, settled_at = ?
                                 where id = ? and state in ('QUEUED', 'SENT')""").params(state.name(), failure, now(), id).update() == 1;
    }

    long noted(long caseId, String channel, String author, String text, String language) {
        return jdbc.sql("""
                        insert into messages (case_id, direction, channel, author, text, text_hash, language, at)
                        values (?, 'NOTE', ?, ?, ?, ?, ?, ?) returning id""")
                .params(caseId, channel, author, text, PlainText.sha256(text), language, now())
                .query(Long.class)
                .single();
    }

    /** A message of the customer stands on a case of its own now; what told of it on the old one stays there. */
    void split(long id, long newCase, long oldCase) {
        jdbc.sql("update messages set case_id = ?, split_from = ?, heard_entry = null where id = ?")
                .params(newCase, oldCase, id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
