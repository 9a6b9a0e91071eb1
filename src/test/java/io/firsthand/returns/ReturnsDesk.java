package io.firsthand.returns;

import io.firsthand.conversation.IncomingFile;
import io.firsthand.remedy.DecidingRemedies;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyStatus;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk for tests of returns: two cups for 50.00 EUR each, bought in Germany, delivered two days ago; owned by an assistant. */
@TestComponent
public class ReturnsDesk {

    public static final String OWNER = RemedyDesk.OWNER;
    public static final String WAREHOUSE = "li.na";

    private final RemedyDesk remedyDesk;
    private final RequestingReturns requesting;
    private final AskingForEvidence asking;
    private final FollowingGoods following;
    private final InspectingReturns inspecting;
    private final DecidingReturns deciding;
    private final GivingGoodsBack givingBack;
    private final EvidenceFiles files;
    private final Returns returns;
    private final Remedies remedies;
    private final DecidingRemedies approving;
    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;

    ReturnsDesk(
            AutowireCapableBeanFactory beans,
            RequestingReturns requesting,
            AskingForEvidence asking,
            FollowingGoods following,
            InspectingReturns inspecting,
            DecidingReturns deciding,
            GivingGoodsBack givingBack,
            EvidenceFiles files,
            Returns returns,
            Remedies remedies,
            DecidingRemedies approving,
            JdbcClient jdbc,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history) {
        this.remedyDesk = beans.createBean(RemedyDesk.class);
        this.requesting = requesting;
        this.asking = asking;
        this.following = following;
        this.inspecting = inspecting;
        this.deciding = deciding;
        this.givingBack = givingBack;
        this.files = files;
        this.returns = returns;
        this.remedies = remedies;
        this.approving = approving;
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
    }

    public RemedyDesk.Opened open() {
        return remedyDesk.open();
    }

    public RemedyDesk.Opened openTooLate() {
        return remedyDesk.openTooLate();
    }

    public RemedyDesk remedies() {
        return remedyDesk;
    }

    /** Both cups come back. */
    public Return request(RemedyDesk.Opened opened, String reason) {
        return request(opened, reason, Wanted.REFUND, Optional.of(true));
    }

    public Return request(RemedyDesk.Opened opened, String reason, Wanted wanted, Optional<Boolean> evidence) {
        return requesting.request(
                opened.number(),
                new RequestReturn(List.of(new RequestReturn.Line(opened.lineId(), 2)), reason, wanted, evidence),
                OWNER);
    }

    /** A bowl for 50.00 EUR in the same order, paid for. */
    public long bowl(RemedyDesk.Opened opened, String category) {
        jdbc.sql("update payments set captured = 150 where order_id = ?")
                .param(opened.orderId())
                .update();
        return jdbc.sql("insert into order_lines (order_id, sku, title, category, quantity, unit_price)"
                        + " values (?, 'BOWL-1', 'Bowl', ?, 1, 50) returning id")
                .params(opened.orderId(), category)
                .query(Long.class)
                .single();
    }

    /** Both cups and the bowl come back, because the customer changed his mind. */
    public Return requestWithBowl(RemedyDesk.Opened opened, long bowl) {
        return requesting.request(
                opened.number(),
                new RequestReturn(
                        List.of(new RequestReturn.Line(opened.lineId(), 2), new RequestReturn.Line(bowl, 1)),
                        "change-of-mind",
                        Wanted.REFUND,
                        Optional.empty()),
                OWNER);
    }

    public Return evidence(Return it, boolean given) {
        return asking.received(it.number(), given, OWNER);
    }

    public Return dispatched(Return it) {
        return following.dispatchProved(it.number(), "dhl", "RET" + UUID.randomUUID(), Optional.empty(), OWNER);
    }

    public Return arrived(Return it) {
        return following.arrivedHere(it.number(), WAREHOUSE);
    }

    /** A picture of the goods; a new one each time. */
    public void photo(Return it) {
        byte[] picture = ("\u0089PNG\r\n\u001a\n" + UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1);
        files.add(it.number(), new IncomingFile("cup.png", picture), WAREHOUSE);
    }

    /** What came, line by line. */
    public Return inspected(Return it, GoodsCondition... conditions) {
        List<Inspection.Line> lines = IntStream.range(0, conditions.length)
                .mapToObj(i -> new Inspection.Line(i + 1, conditions[i], Optional.empty()))
                .toList();
        return inspecting.inspect(it.number(), new Inspection(lines, Optional.empty()), WAREHOUSE);
    }

    /** Gives these lines beyond the rules and declines the others without a right. */
    public Return granted(Return it, Set<Integer> lines) {
        return deciding.decide(
                it.number(),
                new DecideReturn(
                        ReturnDecision.GRANT_LINES,
                        Optional.empty(),
                        Map.of(),
                        lines,
                        Optional.of("the cups have a right, the bowl was made for him")),
                OWNER);
    }

    public Return wished(Return it, GoodsWish wish) {
        return givingBack.wished(it.number(), wish, OWNER);
    }

    public Return sentBack(Return it, String trackingNumber) {
        return givingBack.sent(it.number(), "dhl", trackingNumber, WAREHOUSE);
    }

    public Return decided(Return it, ReturnDecision decision) {
        return decided(it, decision, null, Map.of());
    }

    public Return decided(Return it, ReturnDecision decision, String amount, Map<Integer, Integer> came) {
        return deciding.decide(
                it.number(),
                new DecideReturn(
                        decision,
                        Optional.ofNullable(amount).map(BigDecimal::new),
                        came,
                        Set.of(),
                        Optional.of("agreed with the customer")),
                OWNER);
    }

    public Return now(Return it) {
        return returns.get(it.id());
    }

    /** The one that was split off last from this one. */
    public Return splitOff(Return it) {
        return returns.get(jdbc.sql("select max(id) from returns where split_from = ?")
                .param(it.id())
                .query(Long.class)
                .single());
    }

    /** Remedies for a line, oldest first. */
    public List<Remedy> given(Return it, int line) {
        return remedies.payingFor(it.number() + ":" + line);
    }

    /** Remedies that the return led to, oldest first. */
    public List<Remedy> given(Return it) {
        return remedies.payingFor(it.number() + ":1");
    }

    public Remedy last(Return it) {
        List<Remedy> all = given(it);
        return all.get(all.size() - 1);
    }

    /** Everybody approves who must, and what is on its way arrives. */
    public Return paid(Return it) {
        approved(last(it));
        remedyDesk.deliver();
        return now(it);
    }

    public void approved(Remedy proposed) {
        Remedy remedy = remedyDesk.now(proposed);
        while (remedy.status() == RemedyStatus.PROPOSED) {
            remedy = approving.approve(
                    remedy.number(), remedyDesk.approver(remedy), remedy.contentHash(), Optional.of("looks right"));
        }
    }

    public void refused(Remedy remedy) {
        approving.refuse(
                remedy.number(), remedyDesk.approver(remedy), remedy.contentHash(), Optional.of("not like this"));
    }

    /** Movements of money in the other house for the return's first line. */
    public int movements(Return it) {
        return jdbc.sql("select count(*) from sandbox_movements where key like ? and state <> 'FAILED'")
                .param("refund:" + it.number() + ":%")
                .query(Integer.class)
                .single();
    }

    public List<String> ends(Return it) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(now(it).processInstanceId().orElseThrow())
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    public boolean running(Return it) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(now(it).processInstanceId().orElseThrow())
                        .count()
                == 1;
    }

    public Optional<Task> task(Return it) {
        return Optional.ofNullable(
                tasks.createTaskQuery().processInstanceBusinessKey(it.number()).singleResult());
    }

    public List<String> groups(Return it) {
        return tasks.getIdentityLinksForTask(task(it).orElseThrow().getId()).stream()
                .map(link -> link.getGroupId())
                .toList();
    }

    /** Lets the timer of this element fire, whatever its time. */
    public void fire(Return it, String element) {
        management.executeJob(job(it, element).getId());
    }

    public Job job(Return it, String element) {
        return management
                .createJobQuery()
                .processInstanceId(now(it).processInstanceId().orElseThrow())
                .activityId(element)
                .singleResult();
    }
}
