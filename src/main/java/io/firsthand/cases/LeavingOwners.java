package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.people.PersonLeft;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An owner left the desk: each of his open cases gets a new owner by routing, in the transaction in which he left. He needs no
 * summary of his own, the timeline is the summary; who let him go stands on it. A case never stays with nobody.
 */
@Component
class LeavingOwners {

    private final CaseFiles caseFiles;
    private final NamingCaseOwners owners;
    private final CaseWorkflow workflow;
    private final CaseClocks clocks;
    private final Timeline timeline;
    private final JdbcClient jdbc;

    LeavingOwners(
            CaseFiles caseFiles,
            NamingCaseOwners owners,
            CaseWorkflow workflow,
            CaseClocks clocks,
            Timeline timeline,
            JdbcClient jdbc) {
        this.caseFiles = caseFiles;
        this.owners = owners;
        this.workflow = workflow;
        this.clocks = clocks;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(PersonLeft left) {
        openCasesOf(left.id()).forEach(caseId -> {
            CaseFile locked = caseFiles.lock(caseId);
            timeline.append(caseId, left.by(), "owner-left", "owner", left.id());
            CaseFile routed = owners.route(locked);
            workflow.taskBelongsTo(routed, routed.acting().orElseThrow(), clocks.earliest(caseId));
        });
    }

    private List<Long> openCasesOf(String person) {
        return jdbc.sql("select id from case_files where owner = ? and closed_at is null order by id")
                .param(person)
                .query(Long.class)
                .list();
    }
}
