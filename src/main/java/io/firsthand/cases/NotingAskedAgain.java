package io.firsthand.cases;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody of the desk notes that the customer was asked again for what his case knew, as the customer complains of it or a
 * colleague sees it. It is a figure to learn from, so nobody is named.
 */
@Service
@RetriedOnConflict
@Transactional
public class NotingAskedAgain {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    NotingAskedAgain(CaseFiles caseFiles, CaseWrites writes, Timeline timeline, JdbcClient jdbc, Clock clock) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal {@code case-not-found}, {@code not-known-yet} */
    public void note(String number, AskedFor what, String by) {
        CaseFile caseFile = caseFiles.lock(number);
        if (!what.isKnownTo(caseFile)) {
            throw Refusal.invalid("not-known-yet", "what");
        }
        jdbc.sql("insert into asked_again (case_id, what, noted_by, at) values (?, ?, ?, ?)")
                .params(caseFile.id(), what.name(), by, Timestamp.from(clock.instant()))
                .update();
        writes.askedAgain(caseFile.id());
        timeline.append(caseFile.id(), by, "customer-asked-again", "what", what);
    }
}
