package io.firsthand.workbench;

import io.firsthand.cases.CaseFiles;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.returns.EvidenceFiles;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnLine;
import io.firsthand.triage.ContactReasons;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** A return in a few lines, for who has to look at the goods or to decide. */
@Component
class ReturnSentence {

    private final CaseFiles caseFiles;
    private final Orders orders;
    private final EvidenceFiles files;
    private final Labels labels;

    ReturnSentence(CaseFiles caseFiles, Orders orders, EvidenceFiles files, Labels labels) {
        this.caseFiles = caseFiles;
        this.orders = orders;
        this.files = files;
        this.labels = labels;
    }

    /** What comes back, for what reason, and how many photos there are. */
    String ofGoods(Return it, Locale locale) {
        return head(it, locale) + "\n\n" + goods(it, locale) + "\n\n"
                + labels.text("form.return.photos", locale, files.of(it.id()).size());
    }

    /** As {@link #ofGoods}, with what has to be decided and what the warehouse wrote. */
    String ofDecision(Return it, Locale locale) {
        String problem = it.problem()
                .map(code -> "\n\n" + labels.text("form.return.problem", locale, problem(code, locale)))
                .orElse("");
        String note = it.inspectionNote()
                .map(words -> "\n\n> " + RemedySentence.plain(words))
                .orElse("");
        return ofGoods(it, locale) + problem + note;
    }

    /** A line's title, for a list. */
    String title(Return it, ReturnLine line) {
        return item(order(it), line).title() + " × " + line.quantity();
    }

    private String head(Return it, Locale locale) {
        return labels.text(
                "form.return.what",
                locale,
                it.number(),
                caseFiles.find(it.caseId()).orElseThrow().number(),
                ContactReasons.label(it.reason()).map(label -> label.in(locale)).orElse(it.reason()),
                labels.text("return.wanted." + it.wanted().name(), locale));
    }

    private String goods(Return it, Locale locale) {
        Order order = order(it);
        return it.lines().stream()
                .map(line -> "- " + RemedySentence.plain(item(order, line).title()) + " ("
                        + item(order, line).sku()
                        + ") × " + line.quantity()
                        + line.condition()
                                .map(condition -> ": " + labels.text("return.condition." + condition.name(), locale))
                                .orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private String problem(String code, Locale locale) {
        try {
            return labels.text("timeline.value.problem." + code, locale);
        } catch (NoSuchMessageException e) {
            return code;
        }
    }

    private Order order(Return it) {
        return orders.find(it.orderId()).orElseThrow();
    }

    private static OrderLine item(Order order, ReturnLine line) {
        return order.lines().stream()
                .filter(candidate -> candidate.id() == line.orderLineId())
                .findFirst()
                .orElseThrow();
    }
}
