package io.firsthand.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.escalation.AnsweringHelp;
import io.firsthand.escalation.AskForHelp;
import io.firsthand.escalation.AskingForHelp;
import io.firsthand.escalation.HelpKind;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.escalation.HelpRequests;
import io.firsthand.remedy.AtTheRemedyDesk;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyDesk.Opened;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of {@code escalation} share: a case, its owner, and whom he asks. */
abstract class EscalationProcess extends AtTheRemedyDesk {

    static final String OWNER = RemedyDesk.OWNER;

    @Autowired
    AskingForHelp asking;

    @Autowired
    AnsweringHelp answering;

    @Autowired
    HelpRequests requests;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    Opened open(String priority, String queue) {
        Opened opened = desk.open();
        jdbc.sql("update case_files set priority = ?, queue = ? where id = ?")
                .params(priority, queue, opened.id())
                .update();
        return opened;
    }

    /** A request of one kind without more. */
    static AskForHelp question(HelpKind kind, String text) {
        return new AskForHelp(List.of(kind), text, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same, put to this department. */
    static AskForHelp question(HelpKind kind, String text, String department) {
        return new AskForHelp(List.of(kind), text, Optional.of(department), Optional.empty(), List.of());
    }

    HelpRequest ask(Opened opened, AskForHelp wish) {
        return asking.ask(opened.number(), wish, OWNER).get(0);
    }

    HelpRequest now(HelpRequest request) {
        return requests.get(request.id());
    }

    Task task(HelpRequest request) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(request.number())
                .singleResult();
    }

    List<String> groups(HelpRequest request) {
        return tasks.getIdentityLinksForTask(task(request).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    List<String> people(HelpRequest request) {
        return tasks.getIdentityLinksForTask(task(request).getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
    }

    List<Job> jobs(HelpRequest request) {
        return management
                .createJobQuery()
                .processInstanceId(now(request).processInstanceId().orElseThrow())
                .list();
    }

    boolean running(HelpRequest request) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(now(request).processInstanceId().orElseThrow())
                        .count()
                == 1;
    }

    void assertEnded(HelpRequest request, String end) {
        assertThat(running(request)).as("still running").isFalse();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(now(request).processInstanceId().orElseThrow())
                        .activityId(end)
                        .finished()
                        .count())
                .as("passed " + end)
                .isEqualTo(1);
    }
}
