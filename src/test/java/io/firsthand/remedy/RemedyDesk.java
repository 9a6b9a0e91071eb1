package io.firsthand.remedy;

import io.firsthand.entitlement.RemedyKind;
import io.firsthand.people.Grade;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.remedy.sandbox.SandboxBehaviours;
import io.firsthand.support.TestClock;
import io.firsthand.support.UndoTime;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A desk for tests of remedies: cases of a fresh customer each, with an order over 100.00 EUR (8 CNY each) that was captured in
 * full, owned by {@code mei.lin}, an assistant.
 */
@TestComponent
public class RemedyDesk {

    public static final String OWNER = "mei.lin";

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final TestClock clock;
    private final People people;
    private final ProposingRemedies proposing;
    private final DecidingRemedies deciding;
    private final Remedies remedies;
    private final Approvals approvals;
    private final Ledger ledger;
    private final SandboxBehaviours sandbox;
    private final OutboxWorker worker;
    private final BrokenCups cases;

    public RemedyDesk(
            JdbcClient jdbc,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            TestClock clock,
            People people,
            ProposingRemedies proposing,
            DecidingRemedies deciding,
            Remedies remedies,
            Approvals approvals,
            Ledger ledger,
            SandboxBehaviours sandbox,
            OutboxWorker worker) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.clock = clock;
        this.people = people;
        this.proposing = proposing;
        this.deciding = deciding;
        this.remedies = remedies;
        this.approvals = approvals;
        this.ledger = ledger;
        this.sandbox = sandbox;
        this.worker = worker;
        this.cases = new BrokenCups(jdbc, runtime, clock);
    }

    /** @param number of the case */
    public record Opened(
            String number, long id, long customerId, long orderId, String order, long lineId, long paymentId) {}

    /** A case in work, whose process stands at its owner's task. */
    public Opened open() {
        return cases.open();
    }

    /** A case about a change of mind, long after the goods came: no right gives anything any more. */
    public Opened openTooLate() {
        return cases.openTooLate();
    }

    /** A case about a fake that was bought in China for 100.00 EUR: three times the price is due beside it. */
    public Opened openFakeInChina() {
        return cases.openFakeInChina();
    }

    public static ProposeRemedy refund(String euros) {
        return wish(RemedyKind.REFUND, euros, Optional.empty());
    }

    public static ProposeRemedy compensation(String euros) {
        return wish(RemedyKind.COMPENSATION, euros, Optional.empty());
    }

    public static ProposeRemedy goodwill(String euros) {
        return wish(RemedyKind.GOODWILL, euros, Optional.empty());
    }

    public static ProposeRemedy denial() {
        return wish(RemedyKind.DENIAL, null, Optional.empty());
    }

    public static ProposeRemedy replacement(long lineId, int quantity) {
        return new ProposeRemedy(
                RemedyKind.REPLACEMENT,
                Optional.of(lineId),
                Optional.of(quantity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                true,
                Optional.of("the customer needs it for a birthday"));
    }

    private static ProposeRemedy wish(RemedyKind kind, String euros, Optional<Long> line) {
        return new ProposeRemedy(
                kind,
                line,
                Optional.empty(),
                Optional.ofNullable(euros).map(BigDecimal::new),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                true,
                Optional.of("agreed with the customer"));
    }

    public Remedy propose(Opened opened, ProposeRemedy wish) {
        return proposing.propose(opened.number(), wish, OWNER);
    }

    /** Proposes, and has everybody approve who must. */
    public Remedy approved(Opened opened, ProposeRemedy wish) {
        Remedy remedy = propose(opened, wish);
        while (remedy.status() == RemedyStatus.PROPOSED) {
            remedy = deciding.approve(
                    remedy.number(), approver(remedy), remedy.contentHash(), Optional.of("looks right"));
        }
        return remedy;
    }

    /** Somebody who may give the next approval. */
    public String approver(Remedy remedy) {
        List<String> answered = approvals.given(remedy.id()).stream()
                .filter(approval -> !approval.voided())
                .map(Approval::person)
                .toList();
        NeededApproval need = approvals.open(remedy.id()).get(0);
        return people.active().stream()
                .filter(person -> need.fits(person) && person.grade() == Grade.MANAGER)
                .map(Person::id)
                .filter(id -> !answered.contains(id) && !id.equals(OWNER))
                .filter(id -> !id.startsWith("test"))
                .findFirst()
                .orElseThrow();
    }

    public void behave(Opened opened, SandboxBehaviour behaviour, Integer times) {
        sandbox.tell(SandboxBehaviours.AppliesTo.ORDER, opened.order(), behaviour, times, Optional.empty());
    }

    /** A remedy that everybody has approved, and whose payment went once to a provider that behaves so. */
    public Remedy sent(Opened opened, ProposeRemedy wish, SandboxBehaviour behaviour, Integer times) {
        behave(opened, behaviour, times);
        Remedy remedy = approved(opened, wish);
        deliver();
        return remedy;
    }

    /** For one payment, whose money turns after this time. */
    public void turning(Opened opened, SandboxBehaviour behaviour, Duration turnsAfter) {
        sandbox.tell(SandboxBehaviours.AppliesTo.ORDER, opened.order(), behaviour, 1, Optional.of(turnsAfter));
    }

    /** Nobody takes anything back, and the outbox runs. */
    public void deliver() {
        UndoTime.passes(jdbc, clock);
        worker.runDue();
    }

    /** A worker took the remedy's payment and was never heard of again. */
    public void leasedByAWorkerThatDied(Remedy remedy) {
        jdbc.sql("update outbox set attempts = 1, leased_until = ? where key = ?")
                .params(
                        Timestamp.from(clock.instant().plusSeconds(60)),
                        intent(remedy).key())
                .update();
    }

    public Remedy now(Remedy remedy) {
        return remedies.get(remedy.id());
    }

    public LedgerIntent intent(Remedy remedy) {
        return ledger.ofRemedy(remedy.id()).orElseThrow();
    }

    /** Movements of the other house under this remedy's keys that moved money. */
    public int movements(Remedy remedy) {
        return jdbc.sql("select count(*) from sandbox_movements where key like ? and state <> 'FAILED'")
                .param("%:" + remedy.number() + ":%")
                .query(Integer.class)
                .single();
    }

    public boolean unread(Opened opened) {
        return jdbc.sql("select unread_since is not null from case_files where id = ?")
                .param(opened.id())
                .query(Boolean.class)
                .single();
    }

    public List<String> timeline(Opened opened) {
        return jdbc.sql("select kind from timeline_entries where case_id = ? order by id")
                .param(opened.id())
                .query(String.class)
                .list();
    }

    /** Ids of the end events that the remedy's process has passed. */
    public List<String> ends(Remedy remedy) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(now(remedy).processInstanceId().orElseThrow())
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    public boolean running(Remedy remedy) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(now(remedy).processInstanceId().orElseThrow())
                        .count()
                == 1;
    }

    public Optional<Task> task(Remedy remedy) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceBusinessKey(remedy.number())
                .singleResult());
    }

    public List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** Lets the timer of this element fire, whatever its time. */
    public void fire(Remedy remedy, String element) {
        Job job = management
                .createJobQuery()
                .processInstanceId(now(remedy).processInstanceId().orElseThrow())
                .activityId(element)
                .singleResult();
        management.executeJob(job.getId());
    }

    public void chargeback(Opened opened) {
        jdbc.sql("update payments set disputed_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), opened.paymentId())
                .update();
    }
}
