package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.TimelineEntry;
import io.firsthand.conversation.Message;
import io.firsthand.escalation.HelpKind;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.escalation.HelpRequests;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.people.People;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.EngineAccess;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.remedy.Remedies;
import io.firsthand.returns.Returns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays everything about the case of a task on one sheet, for whoever may see the task. */
@Service
public class CaseSheets {

    private static final String CASE_HANDLING = "case-handling";
    private static final String ESCALATION = "escalation";
    private static final String FOLLOW_UP = "follow-up";
    private static final String RETURN_APPROVAL = "return-approval";
    /** Tasks of the warehouse. */
    private static final Set<String> OF_GOODS = Set.of("UserTask_InspectTheGoods", SendBackGoodsForm.ELEMENT);

    private static final String CLEAR_THE_PAYMENT = "UserTask_ClearThePayment";

    private final HumanTasks tasks;
    private final EngineAccess access;
    private final CaseFiles caseFiles;
    private final Remedies remedies;
    private final Customers customers;
    private final Orders orders;
    private final People people;
    private final FilePart fileParts;
    private final HandoverPart handovers;
    private final TalkPart talk;
    private final OrderPart orderParts;
    private final RemedyPart remedyParts;
    private final HelpRequests helpRequests;
    private final HelpPart helpParts;
    private final HelpChoices helpChoices;
    private final AssistSheets assists;
    private final EndsPart ends;
    private final ClockPart clockParts;
    private final IncidentPart incidents;
    private final OverridePart overriding;
    private final AfterPart afterParts;
    private final Returns returns;
    private final ReturnPart returnParts;
    private final GoodsSheets goods;

    CaseSheets(
            HumanTasks tasks,
            EngineAccess access,
            CaseFiles caseFiles,
            Remedies remedies,
            Customers customers,
            Orders orders,
            People people,
            FilePart fileParts,
            HandoverPart handovers,
            TalkPart talk,
            OrderPart orderParts,
            RemedyPart remedyParts,
            HelpRequests helpRequests,
            HelpPart helpParts,
            HelpChoices helpChoices,
            AssistSheets assists,
            EndsPart ends,
            ClockPart clockParts,
            IncidentPart incidents,
            OverridePart overriding,
            AfterPart afterParts,
            Returns returns,
            ReturnPart returnParts,
            GoodsSheets goods) {
        this.tasks = tasks;
        this.access = access;
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.customers = customers;
        this.orders = orders;
        this.people = people;
        this.fileParts = fileParts;
        this.handovers = handovers;
        this.talk = talk;
        this.orderParts = orderParts;
        this.remedyParts = remedyParts;
        this.helpRequests = helpRequests;
        this.helpParts = helpParts;
        this.helpChoices = helpChoices;
        this.assists = assists;
        this.ends = ends;
        this.clockParts = clockParts;
        this.incidents = incidents;
        this.overriding = overriding;
        this.afterParts = afterParts;
        this.returns = returns;
        this.returnParts = returnParts;
        this.goods = goods;
    }

    /** @throws Refusal {@code task-gone}, also for a task that the viewer may not see */
    @Transactional(readOnly = true)
    public CaseSheet of(String taskId, String viewer, Locale locale) {
        HumanTask task = task(taskId, viewer);
        Optional<HelpRequest> asked = task.processKey().equals(ESCALATION)
                ? Optional.of(helpRequests.get(task.businessKey()))
                : Optional.empty();
        CaseFile file = file(task, asked);
        if (OF_GOODS.contains(task.element())) {
            return goods.of(task, returns.get(task.businessKey()), file, viewer, locale);
        }
        if (asked.filter(request -> request.kind() == HelpKind.RESOURCE).isPresent()) {
            return assists.of(task, asked.get(), file, verifiedOrder(file), viewer, locale);
        }
        boolean ofReturn = task.processKey().equals(RETURN_APPROVAL);
        boolean decidesRemedy = !isOfCase(task) && asked.isEmpty() && !ofReturn;
        return sheet(
                new CaseSheet.Task(task.id(), kind(task, asked), new Names(people).named(task.assignee())),
                file,
                new Asked(
                        asked,
                        decidesRemedy ? Optional.of(task.businessKey()) : Optional.empty(),
                        ofReturn ? Optional.of(task.businessKey()) : Optional.empty()),
                viewer,
                locale);
    }

    /**
     * The sheet of a case without one of its tasks: whoever may read cases reads it, at any time of its life.
     *
     * @throws Refusal {@code case-not-found}
     */
    @Transactional(readOnly = true)
    public CaseSheet ofCase(String number, String viewer, Locale locale) {
        return sheet(
                new CaseSheet.Task(null, "case", null),
                caseFiles.get(number),
                new Asked(Optional.empty(), Optional.empty(), Optional.empty()),
                viewer,
                locale);
    }

    /** What the task asks about, beside the case: a question, the number of a remedy or of a return. */
    private record Asked(Optional<HelpRequest> help, Optional<String> remedy, Optional<String> returned) {}

    private CaseSheet sheet(CaseSheet.Task task, CaseFile file, Asked asked, String viewer, Locale locale) {
        Names names = new Names(people);
        Optional<Customer> customer = file.customerId().flatMap(customers::find);
        Optional<Order> order = verifiedOrder(file);
        List<Message> messages = talk.messages(file);
        List<TimelineEntry> entries = fileParts.entries(file);
        return new CaseSheet(
                task,
                new CaseSheet.Named(viewer, names.of(viewer)),
                fileParts.file(file, viewer, lastEntry(entries), names, locale),
                handovers.of(file, viewer, names, locale),
                talk.said(messages, file, viewer, customer.map(Customer::name), names, locale),
                customer.map(who -> fileParts.who(file, who, locale)).orElse(null),
                order.map(it -> orderParts.of(it, locale)).orElse(null),
                TalkPart.fileSent(messages),
                remedyParts.of(file, order, asked.remedy(), viewer, names, locale),
                helpParts.of(file, asked.help(), names, locale),
                helpChoices.of(file, viewer, locale),
                afterParts.of(file, locale),
                fileParts.timeline(entries, names, locale),
                fileParts.reasons(locale),
                clockParts.of(file, locale),
                returnParts.of(file, asked.returned(), names, locale),
                ends.of(file, messages, viewer, locale),
                incidents.of(file, viewer, locale),
                overriding.of(file, viewer, locale));
    }

    private HumanTask task(String taskId, String viewer) {
        if (!access.maySeeTask(viewer, taskId)) {
            throw Refusal.notFound("task-gone");
        }
        return tasks.find(taskId).orElseThrow(() -> Refusal.notFound("task-gone"));
    }

    private CaseFile file(HumanTask task, Optional<HelpRequest> asked) {
        if (isOfCase(task)) {
            return caseFiles.get(task.businessKey());
        }
        if (task.processKey().equals(RETURN_APPROVAL)) {
            return caseFiles
                    .find(returns.get(task.businessKey()).caseId())
                    .orElseThrow(() -> Refusal.notFound("task-gone"));
        }
        long caseId = asked.map(HelpRequest::caseId)
                .orElseGet(() -> remedies.get(task.businessKey()).caseId());
        return caseFiles.find(caseId).orElseThrow(() -> Refusal.notFound("task-gone"));
    }

    /** Whether the process bears the number of the case. */
    private static boolean isOfCase(HumanTask task) {
        return task.processKey().equals(CASE_HANDLING) || task.processKey().equals(FOLLOW_UP);
    }

    private Optional<Order> verifiedOrder(CaseFile file) {
        return file.orderVerified() && file.customerVerified()
                ? file.orderId().flatMap(orders::find)
                : Optional.empty();
    }

    private static String kind(HumanTask task, Optional<HelpRequest> asked) {
        if (task.processKey().equals(FOLLOW_UP)) {
            return "late";
        }
        if (task.processKey().equals(CASE_HANDLING)) {
            return "handle";
        }
        if (task.processKey().equals(RETURN_APPROVAL)) {
            return "return";
        }
        return asked.map(request -> request.kind() == HelpKind.DECISION ? "decide" : "peer")
                .orElseGet(() -> task.element().equals(CLEAR_THE_PAYMENT) ? "clear" : "approve");
    }

    private static long lastEntry(List<TimelineEntry> entries) {
        return entries.stream().mapToLong(TimelineEntry::id).max().orElse(0);
    }
}
