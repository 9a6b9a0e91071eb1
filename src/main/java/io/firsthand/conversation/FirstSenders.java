package io.firsthand.conversation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sent the messages that opened cases. */
@Repository
class FirstSenders {

    /** In a statement on {@code messages}: two contacts of one sender at the same moment get one acknowledgement. */
    static final String LOCK = "pg_advisory_xact_lock(hashtextextended(address_key, 40))";

    private final JdbcClient jdbc;

    FirstSenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who opened a case, as far as an acknowledgement needs it.
     *
     * @param address as it came; null if none came
     * @param automatic no human wrote the message
     */
    record Found(long messageId, String channel, String address, boolean automatic) {}

    /** The sender of the message that opened the case; of two transactions with the same sender the second waits here. */
    Found lock(long caseId) {
        return jdbc.sql("select id, channel, address, automatic, " + LOCK + """
                         from (select * from messages where case_id = ? and direction = 'IN' order by id limit 1) first""")
                .param(caseId)
                .query((row, n) -> new Found(
                        row.getLong("id"),
                        row.getString("channel"),
                        row.getString("address"),
                        row.getBoolean("automatic")))
                .single();
    }

    /** Whether the case was opened from this address. */
    boolean isAddress(long caseId, String addressKey) {
        return jdbc.sql("""
                        select address_key is not distinct from ? from messages
                         where case_id = ? and direction = 'IN' order by id limit 1""")
                .params(addressKey, caseId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
