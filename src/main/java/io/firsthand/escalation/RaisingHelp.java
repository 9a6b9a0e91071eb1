package io.firsthand.escalation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.people.OnCallRoster;
import io.firsthand.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An answer is overdue: the next level is asked too, up to the leads and who is on call. The task stays, and the case stays its owner's. */
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
    private final OnCallRoster roster;
    private final Clock clock;

    RaisingHelp(
            CaseFiles caseFiles,
            HelpRequests requests,
            HelpRequestWrites writes,
            Answerers answerers,
            AnswerTimes times,
            HelpWorkflow workflow,
            Timeline timeline,
            OnCallRoster roster,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.writes = writes;
        this.answerers = answerers;
        this.times = times;
        this.workflow = workflow;
        this.timeline = timeline;
        this.roster = roster;
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
        HelpRequest raised = writes.raised(id, level, onCall(request, level), due, !higher);
        // at the last level nobody new is asked, unless somebody else is on call by now
        List<Asked> asked = raised.level().stream()
                .filter(circle -> !request.asked().contains(circle))
                .toList();
        Offer more = answerers.offer(asked, raised, caseFile);
        if (higher) {
            tell(raised, "help-raised");
        } else if (!request.overdueTold() || !more.reachesNobody()) {
            tell(raised, "help-overdue");
        }
        workflow.raised(raised, more, due, caseFile.priority().taskPriority());
    }

    /** Before the task is there: the first level at which somebody may answer. */
    HelpRequest passOverEmptyLevels(HelpRequest found, CaseFile caseFile) {
        int level = next(found, caseFile, 0);
        if (level == 0) {
            return found;
        }
        HelpRequest raised = writes.raised(
                found.id(), level, onCall(found, level), found.dueAt().orElseThrow(), false);
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

    private Optional<String> onCall(HelpRequest request, int level) {
        return level == request.ladder().top() ? roster.now(clock.instant()).map(Person::id) : Optional.empty();
    }

    private void tell(HelpRequest request, String kind) {
        String asked = request.level().get(0).group().orElseThrow();
        timeline.append(request.caseId(), null, kind, "help", request.number(), "asked", asked);
    }
}
