package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.orders.Order;
import io.firsthand.people.People;
import io.firsthand.platform.engine.HumanTask;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lays the sheet of a department that gives facts or work: the question, the files that the owner chose, the goods and the parcel.
 * Neither customer nor conversation, and of the money something only for finance: nobody sees more than his answer needs.
 */
@Component
class AssistSheets {

    private final FilePart fileParts;
    private final OrderPart orderParts;
    private final HelpPart helpParts;
    private final People people;

    AssistSheets(FilePart fileParts, OrderPart orderParts, HelpPart helpParts, People people) {
        this.fileParts = fileParts;
        this.orderParts = orderParts;
        this.helpParts = helpParts;
        this.people = people;
    }

    CaseSheet of(
            HumanTask task, HelpRequest request, CaseFile file, Optional<Order> order, String viewer, Locale locale) {
        Names names = new Names(people);
        boolean finance = people.get(viewer).department().equals("finance");
        return new CaseSheet(
                new CaseSheet.Task(task.id(), "assist", names.named(task.assignee())),
                new CaseSheet.Named(viewer, names.of(viewer)),
                fileParts.withoutCustomer(file, names, locale),
                null,
                List.of(),
                null,
                order.map(it -> orderParts.of(it, locale))
                        .map(bought -> finance ? bought : withoutMoney(bought))
                        .orElse(null),
                false,
                List.of(),
                List.of(helpParts.asked(request, file, names, locale)),
                null,
                null,
                List.of(),
                fileParts.reasons(locale),
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }

    private static OrderSheet withoutMoney(OrderSheet bought) {
        return new OrderSheet(
                bought.number(),
                bought.shop(),
                bought.platformText(),
                bought.marketText(),
                bought.orderedAt(),
                bought.promisedOn(),
                bought.cancelledAt(),
                null,
                null,
                bought.lines().stream()
                        .map(line -> new OrderSheet.Line(
                                line.id(), line.title(), line.sku(), line.categoryText(), line.quantity(), null))
                        .toList(),
                bought.parcels(),
                null);
    }
}
