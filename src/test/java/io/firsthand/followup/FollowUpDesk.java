package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.Timeline;
import io.firsthand.cases.TimelineEntry;
import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.conversation.References;
import io.firsthand.support.Incoming;
import io.firsthand.support.TestClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk for tests of what follows after closing: each case has a fresh customer with an order over 100.00 EUR. */
@TestComponent
public class FollowUpDesk {

    /** An expert: what he gives up to 50 CNY needs no approval. */
    public static final String OWNER = "jonas.weber";

    private final JdbcClient jdbc;
    private final ReceivingContacts receiving;
    private final References references;
    private final CaseFiles caseFiles;
    private final ClosingCases closing;
    private final Timeline timeline;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final TestClock clock;
    private final SurveyTokens tokens;
    private final Surveys surveys;

    FollowUpDesk(
            JdbcClient jdbc,
            ReceivingContacts receiving,
            References references,
            CaseFiles caseFiles,
            ClosingCases closing,
            Timeline timeline,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            TestClock clock,
            SurveyTokens tokens,
            Surveys surveys) {
        this.jdbc = jdbc;
        this.receiving = receiving;
        this.references = references;
        this.caseFiles = caseFiles;
        this.closing = closing;
        this.timeline = timeline;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.clock = clock;
        this.tokens = tokens;
        this.surveys = surveys;
    }

    /** @param mail the customer's address */
    public record Buyer(long id, String mail, String order) {}

    public Buyer buyer() {
        String tag = UUID.randomUUID().toString().substring(0, 12);
        String order = "FUP-" + tag;
        String mail = "buyer-" + tag + "@example.net";
        Timestamp now = Timestamp.from(clock.instant());
        long customer = id(
                "insert into customers (name, language, country, time_zone, created_at)"
                        + " values ('Careful Buyer', 'de', 'DE', 'Europe/Berlin', ?) returning id",
                now);
        jdbc.sql("insert into customer_addresses (customer_id, kind, address) values (?, 'mail', ?)")
                .params(customer, mail)
                .update();
        long orderId = id("""
                insert into orders (number, customer_id, shop, platform, market, currency, goods_total, shipping_total,
                    ordered_at, promised_on, cny_rate)
                values (?, ?, 'shop', 'shop', 'DE', 'EUR', 100, 0, ?::timestamptz - interval '8 days', '2026-11-17', 8)
                returning id
                """, order, customer, now);
        jdbc.sql("insert into payments (order_id, provider, provider_ref, currency, captured, captured_at)"
                        + " values (?, 'stripe', ?, 'EUR', 100, ?)")
                .params(orderId, "pi-" + order, now)
                .update();
        return new Buyer(customer, mail, order);
    }

    private long id(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    /** A message of the buyer by mail about his order. */
    public CaseFile writes(Buyer buyer, String text, String receivedBy, String reference) {
        return receiving
                .receive(Incoming.mail(buyer.mail(), text)
                        .about(buyer.order())
                        .in("de")
                        .receivedBy(receivedBy)
                        .answering(reference)
                        .contact())
                .caseFile();
    }

    /** A case about a broken cup that its owner answered in time and closed so. */
    public CaseFile closed(Buyer buyer, ClosedAs as) {
        return closed(buyer, as, OWNER, "Die Tasse kam zerbrochen an, sie ist beschädigt.");
    }

    public CaseFile closed(Buyer buyer, ClosedAs as, String owner, String text) {
        CaseFile opened = writes(buyer, text, owner, null);
        answered(opened);
        closing.close(opened.number(), owner, as);
        return now(opened);
    }

    public void answered(CaseFile caseFile) {
        jdbc.sql("update case_files set first_answered_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), caseFile.id())
                .update();
    }

    public CaseFile now(CaseFile caseFile) {
        return caseFiles.get(caseFile.number());
    }

    public String reference(CaseFile caseFile) {
        return references.of(caseFile.number());
    }

    public String followUpInstance(CaseFile caseFile) {
        return jdbc.sql("select process_instance_id from follow_ups where case_id = ? order by id desc limit 1")
                .param(caseFile.id())
                .query(String.class)
                .single();
    }

    public boolean hasFollowUp(CaseFile caseFile) {
        return jdbc.sql("select exists (select from follow_ups where case_id = ?)")
                .param(caseFile.id())
                .query(Boolean.class)
                .single();
    }

    /** Lets the timer of this element fire; the clock stands at its time then. */
    public void fire(CaseFile caseFile, String element) {
        Job job = management
                .createJobQuery()
                .processInstanceId(followUpInstance(caseFile))
                .activityId(element)
                .singleResult();
        if (job.getDuedate().toInstant().isAfter(clock.instant())) {
            clock.set(job.getDuedate().toInstant());
        }
        management.executeJob(job.getId());
        goesOn(caseFile);
    }

    /** What the follow-up does by itself, after what it was told is stored. */
    public void goesOn(CaseFile caseFile) {
        management
                .createJobQuery()
                .processInstanceId(followUpInstance(caseFile))
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** The end events that the case's last follow-up has passed. */
    public List<String> ends(CaseFile caseFile) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(followUpInstance(caseFile))
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public boolean ended(CaseFile caseFile) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(followUpInstance(caseFile))
                        .finished()
                        .count()
                == 1;
    }

    /** The open tasks of the case, of whatever process. */
    public List<Task> tasks(CaseFile caseFile) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseFile.number())
                .list();
    }

    public Survey survey(CaseFile caseFile) {
        List<Survey> all = surveys.ofCase(caseFile.id());
        return all.get(all.size() - 1);
    }

    public List<Survey> surveys(CaseFile caseFile) {
        return surveys.ofCase(caseFile.id());
    }

    public String token(Survey survey) {
        return tokens.of(survey.id());
    }

    /** Automatic messages to the customer that are no acknowledgements. */
    public List<String> told(CaseFile caseFile) {
        return jdbc.sql("select text from messages where case_id = ? and occasion is not null order by id")
                .param(caseFile.id())
                .query(String.class)
                .list();
    }

    /** What has left the house. */
    public List<String> sent(CaseFile caseFile) {
        return jdbc.sql("select text from messages where case_id = ? and state in ('SENT', 'DELIVERED') order by id")
                .param(caseFile.id())
                .query(String.class)
                .list();
    }

    public List<String> timeline(CaseFile caseFile) {
        return timeline.entries(caseFile.id(), 0, 200).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    public long runningClocks(CaseFile caseFile) {
        return jdbc.sql("select count(*) from clocks where case_id = ? and stopped is null")
                .param(caseFile.id())
                .query(Long.class)
                .single();
    }
}
