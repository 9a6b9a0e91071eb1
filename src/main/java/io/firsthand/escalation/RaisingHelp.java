package io.firsthand.escalation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An answer is overdue: the next level is asked too, up to the leads. The task stays, and the case stays its owner's. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RaisingHelp {

    private final CaseFiles caseFiles;
    private final HelpRequests requests;
    private final HelpRequestWrites writes;
    private final Answerers answerers;
    private final AnswerTimes times;
    private final HelpWorkflow workflow;
    private final Timeline timeline;
    private final Clock clock;

    RaisingHelp(
            CaseFiles caseFiles,
            HelpRequests requests,
            HelpRequestWrites writes,
            Answerers answerers,
            AnswerTimes times,
            HelpWorkflow workflow,
            Timeline timeline,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.writes = writes;
        this.answerers = answerers;
        this.times = times;
        this.workflow = workflow;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Nothing happens while the present level still has time: the process looks oftener than the levels change. */
    public void raise(long id) {
        CaseFile caseFile = caseFiles.lock(requests.get(id).caseId());
        HelpRequest request = requests.get(id);
        if (!request.status().isOpen()
                || clock.instant().isBefore(request.dueAt().orElseThrow())) {
            return;
        }
        int level = next(request, caseFile, request.raised() + 1);
        boolean higher = level > request.raised();
        Instant due = times.due(request.answerWithin().orElseThrow(), request.deskHours());
        HelpRequest raised = writes.raised(id, level, due);
        tell(raised, higher ? "help-raised" : "help-overdue");
        Offer more = higher ? answerers.offer(raised.level(), raised, caseFile) : new Offer(List.of(), List.of());
        workflow.raised(raised, more, due, caseFile.priority().taskPriority());
    }

    /** Before the task is there: the first level at which somebody may answer. */
    HelpRequest passOverEmptyLevels(HelpRequest found, CaseFile caseFile) {
        int level = next(found, caseFile, 0);
        if (level == 0) {
            return found;
        }
        HelpRequest raised = writes.raised(found.id(), level, found.dueAt().orElseThrow());
        tell(raised, "help-nobody-there");
        return raised;
    }

    /** The first level from this one on that reaches somebody; the last where none does. */
    private int next(HelpRequest request, CaseFile caseFile, int from) {
        for (int level = from; level < request.ladder().top(); level++) {
            if (!answerers
                    .offer(request.ladder().level(level), request, caseFile)
                    .reachesNobody()) {
                return level;
            }
        }
        return request.ladder().top();
    }

    private void tell(HelpRequest request, String kind) {
        String asked = request.level().get(0).group().orElseThrow();
        timeline.append(request.caseId(), null, kind, "help", request.number(), "asked", asked);
    }
}
