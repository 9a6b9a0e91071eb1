package io.firsthand.escalation;

import io.firsthand.platform.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests for help, read. */
@Repository
public class HelpRequests {

    private final JdbcClient jdbc;

    HelpRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal {@code help-not-found} */
    public HelpRequest get(String number) {
        return jdbc.sql("select * from escalations where number = ?")
                .param(number)
                .query(HelpRequestRow::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("help-not-found", "number", number));
    }

    /** The request of this id, which a process names: it is there, or something is broken. */
    public HelpRequest get(long id) {
        return jdbc.sql("select * from escalations where id = ?")
                .param(id)
                .query(HelpRequestRow::read)
                .single();
    }

    /** All of a case, oldest first. */
    public List<HelpRequest> ofCase(long caseId) {
        return jdbc.sql("select * from escalations where case_id = ? order by id")
                .param(caseId)
                .query(HelpRequestRow::read)
                .list();
    }

    /** Those of a case that nobody has answered yet, oldest first. */
    public List<HelpRequest> openOn(long caseId) {
        return jdbc.sql("select * from escalations where case_id = ? and status = 'OPEN' order by id")
                .param(caseId)
                .query(HelpRequestRow::read)
                .list();
    }

    /** Everybody who alone was asked for his word and has not given it yet. */
    List<String> colleaguesAsked() {
        return jdbc.sql("select distinct colleague from escalations where status = 'OPEN' and kind = 'PEER'"
                        + " and colleague is not null order by colleague")
                .query(String.class)
                .list();
    }

    /**
     * Those that one colleague alone was asked, and has not answered yet, oldest first.
     *
     * @param since without those whose asker was told after that that he is away
     */
    List<HelpRequest> openTo(String colleague, Instant since) {
        return jdbc.sql("""
                        select * from escalations
                         where kind = 'PEER' and colleague = ? and status = 'OPEN'
                           and (away_told_at is null or away_told_at < ?) order by case_id, id""")
                .params(colleague, Timestamp.from(since))
                .query(HelpRequestRow::read)
                .list();
    }
}
