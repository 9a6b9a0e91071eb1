package io.firsthand.escalation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.conversation.IncomingFile;
import io.firsthand.conversation.Noting;
import io.firsthand.people.People;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is asked decides, answers, or says whose it is. Who he is is looked at when he takes the task and when he answers. */
@Service
public class AnsweringHelp {

    private final CaseFiles caseFiles;
    private final HelpRequests requests;
    private final HelpRequestWrites writes;
    private final Answerers answerers;
    private final People people;
    private final Noting noting;
    private final HelpWorkflow workflow;
    private final Timeline timeline;

    AnsweringHelp(
            CaseFiles caseFiles,
            HelpRequests requests,
            HelpRequestWrites writes,
            Answerers answerers,
            People people,
            Noting noting,
            HelpWorkflow workflow,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.writes = writes;
        this.answerers = answerers;
        this.people = people;
        this.noting = noting;
        this.workflow = workflow;
        this.timeline = timeline;
    }

    /**
     * Whether the person may answer as things stand: asked before a task is taken.
     *
     * @throws Refusal {@code help-ended-already}, or one of {@code answerer-…}
     */
    @Transactional(readOnly = true)
    public void check(String number, String by) {
        HelpRequest request = requests.get(number);
        check(request, caseFiles.find(request.caseId()).orElseThrow(), by);
    }

    /**
     * Decides the question.
     *
     * @param reason why, in words; the owner reads it
     * @throws Refusal as {@link #check}; {@code decision-reason-needed}, {@code not-a-decision}
     */
    @RetriedOnConflict
    @Transactional
    public HelpRequest decide(String number, String by, GivenDecision decision, String reason) {
        HelpRequest request = lockedFor(number, by);
        if (request.kind() != HelpKind.DECISION) {
            throw Refusal.conflict("not-a-decision", "help", number);
        }
        String words = QuestionCheck.words(reason, "reason", "decision-reason-needed");
        HelpRequest decided = writes.decided(request.id(), decision, words, by);
        timeline.append(request.caseId(), by, "help-given", "help", number);
        workflow.decided(decided);
        return decided;
    }

    /** Gives the facts, or a colleague's word, without a file. */
    @RetriedOnConflict
    @Transactional
    public HelpRequest answer(String number, String by, String text) {
        return answer(number, by, text, List.of());
    }

    /**
     * Gives the facts, or a colleague's word.
     *
     * @param files that belong to it; they stand on the case with an internal note that repeats the words
     * @throws Refusal as {@link #check}; {@code answer-words-needed}, {@code decision-needed} for a question to decide
     */
    @RetriedOnConflict
    @Transactional
    public HelpRequest answer(String number, String by, String text, List<IncomingFile> files) {
        HelpRequest request = lockedFor(number, by);
        if (request.kind() == HelpKind.DECISION) {
            throw Refusal.conflict("decision-needed", "help", number);
        }
        String words = QuestionCheck.words(text, "answer", "answer-words-needed");
        if (!files.isEmpty()) {
            String caseNumber = caseFiles.find(request.caseId()).orElseThrow().number();
            noting.note(caseNumber, by, number + ": " + words, files);
        }
        HelpRequest answered = writes.answered(request.id(), words, by);
        timeline.append(request.caseId(), by, "help-given", "help", number);
        workflow.answered(answered);
        return answered;
    }

    /**
     * Not ours: the department that it is put to next has its own time.
     *
     * @throws Refusal as {@link #check}; {@code no-such-department}, {@code department-asked-already}, {@code
     *     only-facts-are-passed-on}
     */
    @RetriedOnConflict
    @Transactional
    public HelpRequest passOn(String number, String by, String department) {
        HelpRequest request = lockedFor(number, by);
        if (request.kind() != HelpKind.RESOURCE) {
            throw Refusal.conflict("only-facts-are-passed-on", "help", number);
        }
        QuestionCheck.department(department, "department");
        if (request.ladder().level(0).contains(Asked.department(department))) {
            throw Refusal.invalid("department-asked-already", "department");
        }
        writes.passedOn(request.id(), department);
        timeline.append(request.caseId(), by, "help-passed-on", "help", number, "asked", "department-" + department);
        workflow.passedOn(request);
        return requests.get(request.id());
    }

    private HelpRequest lockedFor(String number, String by) {
        CaseFile caseFile = caseFiles.lock(requests.get(number).caseId());
        HelpRequest request = requests.get(number);
        check(request, caseFile, by);
        return request;
    }

    private void check(HelpRequest request, CaseFile caseFile, String by) {
        if (!request.status().isOpen()) {
            throw Refusal.conflict("help-ended-already", "help", request.number());
        }
        answerers.check(request, caseFile, people.get(by));
    }
}
