package io.firsthand.remedy;

import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in plain sentences what a remedy is and why: for those who approve it, and for finance. */
@Component
public class RemedySummary {

    private final Texts texts;
    private final Orders orders;
    private final People people;
    private final Approvals approvals;
    private final Ledger ledger;

    RemedySummary(Texts texts, Orders orders, People people, Approvals approvals, Ledger ledger) {
        this.texts = texts;
        this.orders = orders;
        this.people = people;
        this.approvals = approvals;
        this.ledger = ledger;
    }

    /** What is proposed, by whom, what the rules say, and who approved. Holds a person's words: to be shown as plain text. */
    public List<String> lines(Remedy remedy, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text(
                "remedy.summary." + remedy.kind().name(),
                locale,
                remedy.number(),
                remedy.amount().toString(),
                item(remedy, locale),
                texts.text("remedy.rail." + remedy.rail().name(), locale)));
        lines.add(texts.text("remedy.summary.proposed-by", locale, name(remedy.proposedBy())));
        lines.add(remedy.entitlementWhy().in(locale));
        remedy.authorityWhy().ifPresent(why -> lines.add(why.in(locale)));
        remedy.overridingReason()
                .ifPresent(reason -> lines.add(texts.text("remedy.summary.overriding", locale, reason)));
        for (Approval approval : approvals.given(remedy.id())) {
            if (!approval.voided()) {
                lines.add(texts.text(
                        approval.approved() ? "remedy.summary.approved-by" : "remedy.summary.refused-by",
                        locale,
                        name(approval.person()),
                        approval.comment().orElse("")));
            }
        }
        return lines;
    }

    /** The same for finance, with where the payment stands and what is wrong with it. */
    public List<String> paymentLines(Remedy remedy, Locale locale) {
        List<String> lines = new ArrayList<>(lines(remedy, locale));
        ledger.ofRemedy(remedy.id()).ifPresent(intent -> {
            lines.add(texts.text(
                    "remedy.summary.payment",
                    locale,
                    intent.gatewayKey(),
                    intent.payee(),
                    texts.text("ledger.status." + intent.status().name(), locale)));
            intent.problem().ifPresent(problem -> lines.add(texts.text("remedy.summary.problem", locale, problem)));
        });
        return lines;
    }

    private String item(Remedy remedy, Locale locale) {
        if (remedy.orderLineId().isEmpty()) {
            return texts.text("remedy.summary.whole-order", locale);
        }
        return orders.find(remedy.orderId()).orElseThrow().lines().stream()
                .filter(line -> line.id() == remedy.orderLineId().get())
                .map(OrderLine::title)
                .findFirst()
                .orElseThrow();
    }

    private String name(String personId) {
        return people.find(personId).map(Person::name).orElse(personId);
    }
}
