package io.firsthand.conversation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which contacts came already, so that a channel may deliver one twice, also at the same moment. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContactReceipts {

    /**
     * What became of a contact that came before.
     *
     * @param opened it opened the case; else it joined it
     */
    record Earlier(long caseId, boolean opened) {}

    private final JdbcClient jdbc;

    ContactReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the contact for the running transaction; a second delivery waits here until that one ends. {@link MessageWrites}
     * notes what became of it, with the message.
     *
     * @return what became of it if it came before
     */
    Optional<Earlier> take(Received received) {
        if (received.externalId() == null) {
            return Optional.empty();
        }
        int taken = jdbc.sql("""
                        insert into contact_receipts (channel, external_id, content_hash) values (?, ?, ?)
                        on conflict do nothing""").params(key(received)).update();
        return taken == 1
                ? Optional.empty()
                : jdbc.sql("""
                        select case_id, opened from contact_receipts
                         where channel = ? and external_id = ? and content_hash = ?""").params(key(received)).query(Earlier.class).optional();
    }

    private static Object[] key(Received received) {
        return new Object[] {received.channel().code(), received.externalId(), received.contentHash()};
    }
}
