package io.firsthand.remedy;

import io.firsthand.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger: intents, and an entry that nobody can change for each step of theirs. */
@Repository
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public LedgerIntent get(long id) {
        return jdbc.sql("select * from ledger_intents where id = ?")
                .param(id)
                .query(Ledger::intent)
                .single();
    }

    /** The intent of a remedy; none before it is written, and none for a denial. */
    public Optional<LedgerIntent> ofRemedy(long remedyId) {
        return jdbc.sql("select * from ledger_intents where remedy_id = ?")
                .param(remedyId)
                .query(Ledger::intent)
                .optional();
    }

    /**
     * A page of the intents that finance must look after, the one that has waited longest first.
     *
     * @param since when the last one seen came to stand as it stands; {@link Instant#EPOCH} for the beginning
     * @param after id of the last one seen
     */
    public List<LedgerIntent> troubles(Instant since, long after, int limit) {
        return jdbc.sql("""
                        select * from ledger_intents where status in ('UNKNOWN','FAILED','RETURNED')
                           and (changed_at, id) > (?, ?) order by changed_at, id limit ?
                        """)
                .params(Timestamp.from(since), after, limit)
                .query(Ledger::intent)
                .list();
    }

    /** A page of the intents that were given up, the latest first; not those that were taken back before they left. */
    public List<LedgerIntent> givenUp(Instant before, long below, int limit) {
        return jdbc.sql("""
                        select * from ledger_intents where status = 'GIVEN_UP'
                           and exists (select from remedies r where r.id = remedy_id and r.status <> 'WITHDRAWN')
                           and (changed_at, id) < (?, ?) order by changed_at desc, id desc limit ?
                        """)
                .params(Timestamp.from(before), below, limit)
                .query(Ledger::intent)
                .list();
    }

    /** What makes a key new after intents under it that moved nothing or came back: empty for the first. */
    String nextFor(String key) {
        int over = jdbc.sql("select count(*) from ledger_intents where (key = :key or key like :key || ':%')"
                        + " and status in ('GIVEN_UP','RETURNED')")
                .param("key", key)
                .query(Integer.class)
                .single();
        return over == 0 ? "" : ":" + (over + 1);
    }

    /** The steps of an intent, in order. */
    public List<LedgerEntry> entries(long intentId) {
        return jdbc.sql("select at, status, attempt, actor, provider_ref, note from ledger_entries"
                        + " where intent_id = ? order by id")
                .param(intentId)
                .query((row, n) -> new LedgerEntry(
                        row.getTimestamp("at").toInstant(),
                        LedgerStatus.valueOf(row.getString("status")),
                        row.getInt("attempt"),
                        Optional.ofNullable(row.getString("actor")),
                        Optional.ofNullable(row.getString("provider_ref")),
                        Optional.ofNullable(row.getString("note"))))
                .list();
    }

    /** Writes the intent of a remedy. A second one for the same remedy is refused by its key. */
    LedgerIntent intend(Remedy remedy, String kind, String key) {
        LedgerIntent intent = jdbc.sql("""
                        insert into ledger_intents (key, remedy_id, line, kind, rail, payment_id, payee, amount, currency,
                            status, changed_at)
                        values (?, ?, 1, ?, ?, ?, ?, ?, ?, 'INTENDED', ?) returning *
                        """)
                .params(
                        key,
                        remedy.id(),
                        kind,
                        remedy.rail().name(),
                        remedy.paymentId().orElse(null),
                        remedy.payee(),
                        remedy.amount().amount(),
                        remedy.amount().currency().getCurrencyCode(),
                        Timestamp.from(clock.instant()))
                .query(Ledger::intent)
                .single();
        enter(intent, LedgerStatus.INTENDED, intent.attempt(), null, null, null);
        return intent;
    }

    /** The next step of an intent. */
    void step(LedgerIntent intent, LedgerStatus status, Step step) {
        jdbc.sql("""
                        update ledger_intents set status = ?, attempt = ?, asked = 0,
                            provider_ref = coalesce(?, provider_ref), by_hand = by_hand or ?, problem = ?, changed_at = ? where id = ?
                        """)
                .params(
                        status.name(),
                        step.attempt,
                        step.providerRef,
                        step.byHand,
                        status.isTrouble() ? step.note : null,
                        Timestamp.from(clock.instant()),
                        intent.id())
                .update();
        enter(intent, status, step.attempt, step.actor, step.providerRef, step.note);
    }

    /**
     * Marks the intent as about to be asked for, before anything leaves the house, also when it is sent once more.
     *
     * @param intent as it was when it was decided to send it
     * @return false if it changed meanwhile, by another worker or by finance
     */
    boolean send(LedgerIntent intent) {
        boolean ours = jdbc.sql("""
                        update ledger_intents set status = 'SENT', asked = 0, problem = null, changed_at = ?
                        where id = ? and status = ? and attempt = ? and changed_at = ?
                        """)
                        .params(
                                Timestamp.from(clock.instant()),
                                intent.id(),
                                intent.status().name(),
                                intent.attempt(),
                                Timestamp.from(intent.changedAt()))
                        .update()
                == 1;
        if (ours) {
            enter(intent, LedgerStatus.SENT, intent.attempt(), null, null, null);
        }
        return ours;
    }

    /** Whether this was noted before of the attempt that the intent stands at. */
    boolean noted(LedgerIntent intent, String note) {
        return jdbc.sql("select exists (select 1 from ledger_entries where intent_id = ? and attempt = ? and note = ?)")
                .params(intent.id(), intent.attempt(), note)
                .query(Boolean.class)
                .single();
    }

    void asked(LedgerIntent intent) {
        jdbc.sql("update ledger_intents set asked = asked + 1 where id = ?")
                .param(intent.id())
                .update();
    }

    private void enter(
            LedgerIntent intent, LedgerStatus status, int attempt, String actor, String providerRef, String note) {
        jdbc.sql("""
                        insert into ledger_entries (intent_id, at, status, attempt, actor, provider_ref, note)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(intent.id(), Timestamp.from(clock.instant()), status.name(), attempt, actor, providerRef, note)
                .update();
    }

    private static LedgerIntent intent(ResultSet row, int number) throws SQLException {
        return new LedgerIntent(
                row.getLong("id"),
                row.getString("key"),
                row.getLong("remedy_id"),
                row.getString("kind"),
                Rail.valueOf(row.getString("rail")),
                Optional.ofNullable(row.getObject("payment_id", Long.class)),
                row.getString("payee"),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                LedgerStatus.valueOf(row.getString("status")),
                row.getInt("attempt"),
                row.getInt("asked"),
                Optional.ofNullable(row.getString("provider_ref")),
                row.getBoolean("by_hand"),
                Optional.ofNullable(row.getString("problem")),
                row.getTimestamp("changed_at").toInstant());
    }

    /** What a step says beside its status; null where there is nothing to say. */
    record Step(int attempt, String actor, String providerRef, boolean byHand, String note) {

        static Step of(LedgerIntent intent) {
            return new Step(intent.attempt(), null, null, false, null);
        }

        Step by(String person) {
            return new Step(attempt, person, providerRef, byHand, note);
        }

        Step ref(String reference) {
            return new Step(attempt, actor, reference, byHand, note);
        }

        Step note(String code) {
            return new Step(attempt, actor, providerRef, byHand, code);
        }

        Step byHand(String reference) {
            return new Step(attempt, actor, providerRef, true, reference);
        }

        Step nextAttempt() {
            return new Step(attempt + 1, actor, providerRef, byHand, note);
        }
    }
}
