package io.firsthand.cases.process;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.process.CaseHandling.Elements;
import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.conversation.References;
import io.firsthand.deadlines.ClockPoller;
import io.firsthand.support.Incoming;
import io.firsthand.support.TestClock;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of {@code case-handling} share: the real engine, tables and rules. */
abstract class CaseHandlingProcess {

    @Autowired
    ReceivingContacts receiving;

    @Autowired
    References references;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    ClosingCases closing;

    @Autowired
    ClockPoller clockPoller;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
    }

    CaseFile mail(String text) {
        return mail(text, "en");
    }

    CaseFile mail(String text, String language) {
        return receiving
                .receive(Incoming.mail(Incoming.stranger(), text).in(language).contact())
                .caseFile();
    }

    /** The customer answers the case: by the reference that our last message carried. */
    CaseFile answerTo(CaseFile caseFile, String text) {
        return receiving
                .receive(Incoming.mail(senderOf(caseFile), text)
                        .answering(references.of(caseFile.number()))
                        .contact())
                .caseFile();
    }

    String senderOf(CaseFile caseFile) {
        return jdbc.sql("select address from messages where case_id = ? and direction = 'IN' order by id limit 1")
                .param(caseFile.id())
                .query(String.class)
                .single();
    }

    CaseFile now(CaseFile caseFile) {
        return caseFiles.find(caseFile.id()).orElseThrow();
    }

    Task task(CaseFile caseFile) {
        return openTasks(caseFile).get(0);
    }

    List<Task> openTasks(CaseFile caseFile) {
        return tasks.createTaskQuery()
                .processInstanceId(caseFile.processInstanceId().orElseThrow())
                .taskDefinitionKey(Elements.HANDLE_THE_CASE)
                .list();
    }

    List<String> kinds(CaseFile caseFile) {
        return jdbc.sql("select kind from timeline_entries where case_id = ? order by id")
                .param(caseFile.id())
                .query(String.class)
                .list();
    }
}
