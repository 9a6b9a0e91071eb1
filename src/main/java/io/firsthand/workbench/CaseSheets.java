package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.TimelineEntry;
import io.firsthand.conversation.Message;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays everything about the case of a task on one sheet, for whoever may see the task. */
@Service
public class CaseSheets {

    private static final String CASE_HANDLING = "case-handling";
    private static final String CLEAR_THE_PAYMENT = "UserTask_ClearThePayment";

    private final HumanTasks tasks;
    private final EngineAccess access;
    private final CaseFiles caseFiles;
    private final Remedies remedies;
    private final Customers customers;
    private final Orders orders;
    private final People people;
    private final FilePart fileParts;
    private final TalkPart talk;
    private final OrderPart orderParts;
    private final RightsPart rights;
    private final RemedyPart remedyParts;

    CaseSheets(
            HumanTasks tasks,
            EngineAccess access,
            CaseFiles caseFiles,
            Remedies remedies,
            Customers customers,
            Orders orders,
            People people,
            FilePart fileParts,
            TalkPart talk,
            OrderPart orderParts,
            RightsPart rights,
            RemedyPart remedyParts) {
        this.tasks = tasks;
        this.access = access;
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.customers = customers;
        this.orders = orders;
        this.people = people;
        this.fileParts = fileParts;
        this.talk = talk;
        this.orderParts = orderParts;
        this.rights = rights;
        this.remedyParts = remedyParts;
    }

    /** @throws Refusal {@code task-gone}, also for a task that the viewer may not see */
    @Transactional(readOnly = true)
    public CaseSheet of(String taskId, String viewer, Locale locale) {
        HumanTask task = task(taskId, viewer);
        boolean handles = task.processKey().equals(CASE_HANDLING);
        CaseFile file = handles
                ? caseFiles.get(task.businessKey())
                : caseFiles
                        .find(remedies.get(task.businessKey()).caseId())
                        .orElseThrow(() -> Refusal.notFound("task-gone"));
        Names names = new Names(people);
        Optional<Customer> customer = file.customerId().flatMap(customers::find);
        Optional<Order> order = verifiedOrder(file);
        List<Message> messages = talk.messages(file);
        List<TimelineEntry> entries = fileParts.entries(file);
        return new CaseSheet(
                new CaseSheet.Task(task.id(), kind(task, handles), names.named(task.assignee())),
                new CaseSheet.Named(viewer, names.of(viewer)),
                fileParts.file(file, viewer, lastEntry(entries), names, locale),
                talk.said(messages, file, viewer, customer.map(Customer::name), names, locale),
                customer.map(who -> fileParts.who(file, who, locale)).orElse(null),
                order.map(it -> orderParts.of(it, locale)).orElse(null),
                order.map(it -> rights.of(file, it, fileSent(messages), locale)).orElse(null),
                remedyParts.of(
                        file, order, handles ? Optional.empty() : Optional.of(task.businessKey()), names, locale),
                fileParts.timeline(entries, names, locale),
                fileParts.reasons(locale));
    }

    private HumanTask task(String taskId, String viewer) {
        if (!access.maySeeTask(viewer, taskId)) {
            throw Refusal.notFound("task-gone");
        }
        return tasks.find(taskId).orElseThrow(() -> Refusal.notFound("task-gone"));
    }

    private Optional<Order> verifiedOrder(CaseFile file) {
        return file.orderVerified() && file.customerVerified()
                ? file.orderId().flatMap(orders::find)
                : Optional.empty();
    }

    private static String kind(HumanTask task, boolean handles) {
        return handles ? "handle" : task.element().equals(CLEAR_THE_PAYMENT) ? "clear" : "approve";
    }

    private static boolean fileSent(List<Message> messages) {
        return messages.stream()
                .anyMatch(message -> message.direction() == Message.Direction.IN
                        && !message.attachments().isEmpty());
    }

    private static long lastEntry(List<TimelineEntry> entries) {
        return entries.stream().mapToLong(TimelineEntry::id).max().orElse(0);
    }
}
