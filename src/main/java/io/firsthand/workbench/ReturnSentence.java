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
import java.util.stream.Stream;
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
        return head(it, locale) + "\n\n" + goods(it, it.lines().stream(), locale) + "\n\n"
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
        return ofGoods(it, locale) + rights(it, locale) + problem + note;
    }

    /** What the rules say of each item, as long as that is the question. */
    private String rights(Return it, Locale locale) {
        if (it.authorisedAt().isPresent()) {
            return "";
        }
        Order order = order(it);
        return it.lines().stream()
                .flatMap(line -> line.right().stream()
                        .map(right -> "\n- "
                                + labels.text(
                                        "form.return.right",
                                        locale,
                                        RemedySentence.plain(item(order, line).title()),
                                        RemedySentence.plain(right.why().in(locale)))))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(), rights -> rights.isEmpty() ? "" : "\n" + rights));
    }

    /** What goes back to the customer, and for which order: its address stands in the shop's system. */
    String ofGoodsToSend(Return it, Locale locale) {
        String foreign = it.foreignGoods() ? "\n\n" + labels.text("form.return.foreign-goods", locale) : "";
        return head(it, locale)
                + "\n\n"
                + labels.text("form.return.send-back", locale, order(it).number())
                + "\n\n"
                + goods(it, it.lines().stream().filter(ReturnLine::goesBack), locale)
                + foreign;
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

    private String goods(Return it, Stream<ReturnLine> lines, Locale locale) {
        Order order = order(it);
        return lines.map(line -> "- " + RemedySentence.plain(item(order, line).title()) + " ("
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
