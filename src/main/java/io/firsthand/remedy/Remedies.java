package io.firsthand.remedy;

import io.firsthand.platform.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The remedies, read. */
@Repository
public class Remedies {

    private final JdbcClient jdbc;

    Remedies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Remedy> find(String number) {
        return jdbc.sql("select * from remedies where number = ?")
                .param(number)
                .query(RemedyRow::read)
                .optional();
    }

    /** @throws Refusal {@code remedy-not-found} */
    public Remedy get(String number) {
        return find(number).orElseThrow(() -> Refusal.notFound("remedy-not-found", "number", number));
    }

    /** The remedy of this id, which a process or a ledger row names: it is there, or something is broken. */
    public Remedy get(long id) {
        return jdbc.sql("select * from remedies where id = ?")
                .param(id)
                .query(RemedyRow::read)
                .single();
    }

    /** The remedies that settle this of a return, oldest first. */
    public List<Remedy> payingFor(String what) {
        return jdbc.sql("select * from remedies where pays_for = ? order by id")
                .param(what)
                .query(RemedyRow::read)
                .list();
    }

    /** Those that the person has approved since then, the latest first. */
    List<Remedy> approvedBy(String person, Instant since) {
        return jdbc.sql("""
                        select r.* from remedies r join approvals a on a.remedy_id = r.id
                         where a.person = ? and a.at >= ? and a.answer = 'APPROVED' and a.voided_at is null
                         order by a.id desc""")
                .params(person, Timestamp.from(since))
                .query(RemedyRow::read)
                .list();
    }

    /** The remedies of a case, oldest first. */
    public List<Remedy> ofCase(long caseId) {
        return jdbc.sql("select * from remedies where case_id = ? order by id")
                .param(caseId)
                .query(RemedyRow::read)
                .list();
    }
}
