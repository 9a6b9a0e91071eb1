package io.firsthand.escalation.process;

import io.firsthand.escalation.HelpKind;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.escalation.HelpWorkflow;
import io.firsthand.escalation.Offer;
import io.firsthand.escalation.process.Escalation.Elements;
import io.firsthand.escalation.process.Escalation.Messages;
import io.firsthand.escalation.process.Escalation.Variables;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.platform.engine.Processes;
import io.firsthand.platform.engine.Values;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells {@code escalation} what happened to a request for help. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaHelpWorkflow implements HelpWorkflow {

    private final Processes processes;
    private final HumanTasks tasks;

    CamundaHelpWorkflow(Processes processes, HumanTasks tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public void decided(HelpRequest request) {
        tasks.completeOpen(instance(request), element(request), Values.none());
    }

    @Override
    public void answered(HelpRequest request) {
        tasks.completeOpen(
                instance(request),
                element(request),
                request.kind() == HelpKind.RESOURCE ? Values.of(Variables.OURS, true) : Values.none());
    }

    @Override
    public void passedOn(HelpRequest request) {
        tasks.completeOpen(instance(request), element(request), Values.of(Variables.OURS, false));
    }

    @Override
    public void withdrawn(HelpRequest request) {
        processes.correlate(instance(request), Messages.HELP_WITHDRAWN);
    }

    @Override
    public void raised(HelpRequest request, Offer more, Instant due, int taskPriority) {
        String task = open(request);
        // whoever is new finds it among those to take; where nobody is, it stays with who writes the answer
        if (!more.reachesNobody()) {
            tasks.assign(task, null);
        }
        tasks.order(task, due, taskPriority);
        more.groups().forEach(group -> tasks.offerToGroup(task, group));
        more.people().forEach(person -> tasks.offerToPerson(task, person));
    }

    private String open(HelpRequest request) {
        return tasks.openId(instance(request), element(request))
                .orElseThrow(() -> new IllegalStateException("no open task of " + request.number()));
    }

    private static String element(HelpRequest request) {
        return switch (request.kind()) {
            case DECISION -> Elements.DECIDE_THE_QUESTION;
            case RESOURCE -> Elements.ANSWER_THE_OWNER;
            case PEER -> Elements.ANSWER_THE_COLLEAGUE;
        };
    }

    private static String instance(HelpRequest request) {
        return request.processInstanceId()
                .orElseThrow(() -> new IllegalStateException("help without a process: " + request.number()));
    }
}
