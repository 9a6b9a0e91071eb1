package io.firsthand.people;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes the table {@code people}. */
@Repository
class PersonRows {

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if there is such a person already */
    boolean insert(String id, PersonDraft draft, String passwordHash, Instant now) {
        return bind(jdbc.sql("""
                        insert into people (id, name, mail, password_hash, roles, grade, department, languages, time_zone,
                                            shift_from, shift_to, shift_days, load_limit, active, created_at)
                        values (:id, :name, :mail, :hash, :roles, :grade, :department, :languages, :zone,
                                :from, :to, :days, :load, :active, :now)
                        on conflict (id) do nothing
                        """), id, draft)
                        .param("hash", passwordHash)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** What is null in the draft stays. */
    void update(String id, PersonDraft draft) {
        bind(jdbc.sql("""
                        update people set
                            name = coalesce(:name, name),
                            mail = coalesce(:mail, mail),
                            roles = coalesce(cast(:roles as text[]), roles),
                            grade = coalesce(:grade, grade),
                            department = coalesce(:department, department),
                            languages = coalesce(cast(:languages as text[]), languages),
                            time_zone = coalesce(:zone, time_zone),
                            shift_from = coalesce(cast(:from as time), shift_from),
                            shift_to = coalesce(cast(:to as time), shift_to),
                            shift_days = coalesce(cast(:days as int[]), shift_days),
                            load_limit = coalesce(cast(:load as int), load_limit),
                            active = coalesce(cast(:active as boolean), active)
                        where id = :id
                        """), id, draft).update();
    }

    void setPassword(String id, String hash) {
        jdbc.sql("update people set password_hash = ? where id = ?")
                .params(hash, id)
                .update();
    }

    void revokeTokens(String id, Instant now) {
        jdbc.sql("update api_tokens set revoked_at = ? where person_id = ? and revoked_at is null")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Two administrators cannot let each other go at the same moment; who only refers to one of them does not wait. */
    void lockAdministrators() {
        jdbc.sql("select id from people where 'admin' = any (roles) order by id for no key update")
                .query(String.class)
                .list();
    }

    int administrators() {
        return jdbc.sql("select count(*) from people where active and 'admin' = any (roles)")
                .query(Integer.class)
                .single();
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from people)")
                .query(Boolean.class)
                .single();
    }

    private static StatementSpec bind(StatementSpec statement, String id, PersonDraft draft) {
        return statement
                .param("id", id)
                .param("name", draft.name())
                .param("mail", draft.mail())
                .param("roles", texts(draft.roles()))
                .param("grade", draft.grade() == null ? null : draft.grade().name())
                .param("department", draft.department())
                .param("languages", texts(draft.languages()))
                .param("zone", draft.timeZone())
                .param("from", draft.shiftFrom())
                .param("to", draft.shiftTo())
                .param("days", days(draft.shiftDays()))
                .param("load", draft.loadLimit())
                .param("active", draft.active());
    }

    private static String[] texts(Collection<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }

    private static Integer[] days(Set<DayOfWeek> days) {
        return days == null
                ? null
                : days.stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
    }
}
