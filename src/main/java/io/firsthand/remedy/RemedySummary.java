package io.firsthand.remedy;

import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in plain sentences what those who approve a remedy, and finance, must know beside its amount and the rules. */
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

    /**
     * What it is for and how it goes, what authority says, and who answered. Holds people's words: to be shown as plain text.
     */
    public List<String> lines(Remedy remedy, Locale locale) {
        List<String> lines = new ArrayList<>();
        if (remedy.status() == RemedyStatus.PROPOSED) {
            nobodyMay(approvals.open(remedy.id()), locale).ifPresent(lines::add);
        }
        lines.add(texts.text(
                "remedy.summary.goes",
                locale,
                item(remedy, locale),
                texts.text("remedy.rail." + remedy.rail().name(), locale)));
        remedy.authorityWhy().ifPresent(why -> lines.add(why.in(locale)));
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

    /** That by rank nobody may give one of these approvals, who is asked therefore, or what has to be done; empty otherwise. */
    public Optional<String> nobodyMay(List<NeededApproval> open, Locale locale) {
        return open.stream()
                .filter(NeededApproval::isStuck)
                .findFirst()
                .map(need -> need.onCall()
                        .map(person -> texts.text("remedy.nobody-may.on-call", locale, name(person)))
                        .orElseGet(() -> texts.text("remedy.nobody-may", locale)));
    }

    /** For finance: where the payment stands, and what is wrong with it. */
    public List<String> paymentLines(Remedy remedy, Locale locale) {
        List<String> lines = new ArrayList<>();
        ledger.ofRemedy(remedy.id()).ifPresent(intent -> {
            lines.add(texts.text(
                    "remedy.summary.payment",
                    locale,
                    intent.gatewayKey(),
                    intent.payee(),
                    texts.text("ledger.status." + intent.status().name(), locale)));
            intent.problem()
                    .ifPresent(problem ->
                            lines.add(texts.text("remedy.summary.problem", locale, problem(problem, locale))));
        });
        return lines;
    }

    /** Ours in words; a provider's own code as it is, so that finance can ask the provider about it. */
    public String problem(String code, Locale locale) {
        return PaymentAnswers.PROBLEMS.contains(code) ? texts.text("ledger.problem." + code, locale) : code;
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
