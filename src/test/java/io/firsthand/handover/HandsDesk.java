package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.people.AbsenceKind;
import io.firsthand.support.Incoming;
import io.firsthand.support.TestPeople;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small desk of its own for the tests of hands: people of a department and a language that nobody else has, so that the seeded
 * ones neither stand in nor are stood in for.
 */
public final class HandsDesk {

    private final ReceivingContacts receiving;
    private final CaseFiles caseFiles;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    public HandsDesk(ApplicationContext context) {
        receiving = context.getBean(ReceivingContacts.class);
        caseFiles = context.getBean(CaseFiles.class);
        tasks = context.getBean(TaskService.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    /** An agent of this test's own department (qa), on shift from 9 to 17 UTC from Monday to Friday, who speaks Italian. */
    public String agent(String name) {
        return agent(name, "09:00", "17:00", "agent");
    }

    public String agent(String name, String from, String to, String... roles) {
        String id = name + "." + mark;
        TestPeople.addTo(jdbc, id, "qa", "EXPERT", roles);
        jdbc.sql(
                        "update people set languages = array['it'], shift_from = cast(:from as time), shift_to = cast(:to as time) where id = :id")
                .params(Map.of("id", id, "from", from, "to", to))
                .update();
        return id;
    }

    /** Nobody of this test's people works at the desk any more. */
    public void goHome() {
        jdbc.sql("update people set active = false where id like '%.' || ?")
                .param(mark)
                .update();
        jdbc.sql("delete from on_call where person_id like '%.' || ?")
                .param(mark)
                .update();
    }

    public void away(String person, Instant from, Instant to, String deputy) {
        jdbc.sql("""
                        insert into absences (person_id, kind, starts_at, ends_at, deputy, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        person,
                        AbsenceKind.LEAVE.name(),
                        Timestamp.from(from),
                        Timestamp.from(to),
                        deputy,
                        person,
                        Timestamp.from(from))
                .update();
    }

    /** A case of the owner's, received by mail, in Italian. */
    public CaseFile caseOf(String owner) {
        return caseOf(owner, "La tazza è arrivata con un difetto di colore.");
    }

    public CaseFile caseOf(String owner, String text) {
        return receiving
                .receive(Incoming.mail(Incoming.stranger(), text)
                        .in("it")
                        .receivedBy(owner)
                        .contact())
                .caseFile();
    }

    /** A chat that nobody has greeted: it stands in the shared list. */
    public CaseFile chatInTheSharedList() {
        return receiving
                .receive(Incoming.on("chat", Incoming.stranger(), "Buongiorno, c'è qualcuno?")
                        .in("it")
                        .contact())
                .caseFile();
    }

    /** The case becomes as urgent as that. */
    public void priority(CaseFile caseFile, String priority) {
        jdbc.sql("update case_files set priority = ? where id = ?")
                .params(priority, caseFile.id())
                .update();
    }

    public CaseFile now(CaseFile caseFile) {
        return caseFiles.find(caseFile.id()).orElseThrow();
    }

    public Task task(CaseFile caseFile) {
        return tasks.createTaskQuery()
                .processInstanceId(caseFile.processInstanceId().orElseThrow())
                .taskDefinitionKey("UserTask_HandleTheCase")
                .singleResult();
    }

    public List<String> kinds(CaseFile caseFile) {
        return jdbc.sql("select kind from timeline_entries where case_id = ? order by id")
                .param(caseFile.id())
                .query(String.class)
                .list();
    }
}
