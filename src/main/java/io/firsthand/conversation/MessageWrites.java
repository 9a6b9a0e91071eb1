package io.firsthand.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
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

    /**
     * A message of the customer.
     *
     * @param trusted as {@link Message#trusted}
     */
    long received(long caseId, Received received, boolean trusted) {
        return jdbc.sql("""
                        insert into messages (case_id, direction, channel, address, address_key, trusted, text, text_hash,
                               language, automatic, external_id, in_reply_to, at)
                        values (:case, 'IN', :channel, :address, :addressKey, :trusted, :text, :hash,
                               :language, :automatic, :externalId, :inReplyTo, :at) returning id""")
                .param("case", caseId)
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
                .param("at", now())
                .query(Long.class)
                .single();
    }

    /** Ties a message of the customer to the entry that told of it, so that reading one reads the other. */
    void heard(long id, long timelineEntry) {
        jdbc.sql("update messages set heard_entry = ? where id = ?")
                .params(timelineEntry, id)
                .update();
    }

    /**
     * A message to the customer, not decided yet.
     *
     * @param author null for an automatic one
     */
    long draft(long caseId, Message answered, String author, String text, String language) {
        return jdbc.sql("""
                        insert into messages (case_id, direction, channel, author, address, address_key, text, text_hash,
                               language, automatic, message_id, in_reply_to, state, at)
                        select case_id, 'OUT', channel, :author, address, address_key, :text, :hash,
                               :language, :automatic, :messageId, coalesce(external_id, message_id), 'DRAFT', :at
                          from messages where id = :answered returning id""")
                .param("author", author)
                .param("text", text)
                .param("hash", PlainText.sha256(text))
                .param("language", language)
                .param("automatic", author == null)
                .param("messageId", UUID.randomUUID() + "@firsthand")
                .param("answered", answered.id())
                .param("at", now())
                .query(Long.class)
                .single();
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

    void submitted(long id, ReplyState state, Long seenUpTo) {
        jdbc.sql("""
                        update messages set state = ?, seen_up_to = ?, submitted_at = ?, returned_note = null,
                               version = version + 1
                         where id = ?""").params(state.name(), seenUpTo, now(), id).update();
    }

    void released(long id, String by) {
        jdbc.sql("update messages set state = 'QUEUED', released_by = ?, version = version + 1 where id = ?")
                .params(by, id)
                .update();
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

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
