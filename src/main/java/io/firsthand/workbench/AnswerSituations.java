package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.conversation.References;
import io.firsthand.conversation.WhenCustomersWrote;
import io.firsthand.deadlines.CaseClock;
import io.firsthand.deadlines.CaseClock.State;
import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.Order;
import io.firsthand.people.People;
import io.firsthand.remedy.DecisionLetters;
import io.firsthand.remedy.Remedies;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnLine;
import io.firsthand.returns.Returns;
import io.firsthand.workbench.AnswerSituation.Bought;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what an answer is written from. Nothing of an order before it is known that it is the writer's. */
@Component
class AnswerSituations {

    /** Terms within which a case is decided; the others end with the answer itself, or begin anew with it. */
    private static final Set<ClockKind> OF_DECISIONS =
            Set.of(ClockKind.RESOLUTION, ClockKind.LEGAL, ClockKind.PLATFORM);

    private static final Set<State> AHEAD = Set.of(State.RUNNING, State.LOW);

    private final LookingAtClaims looking;
    private final Customers customers;
    private final WhenCustomersWrote wrote;
    private final Remedies remedies;
    private final DecisionLetters letters;
    private final Returns returns;
    private final CaseClocks clocks;
    private final People people;
    private final References references;
    private final Clock clock;
    private final String publicUrl;

    AnswerSituations(
            LookingAtClaims looking,
            Customers customers,
            WhenCustomersWrote wrote,
            Remedies remedies,
            DecisionLetters letters,
            Returns returns,
            CaseClocks clocks,
            People people,
            References references,
            Clock clock,
            @Value("${firsthand.web.public-url}") String publicUrl) {
        this.looking = looking;
        this.customers = customers;
        this.wrote = wrote;
        this.remedies = remedies;
        this.letters = letters;
        this.returns = returns;
        this.clocks = clocks;
        this.people = people;
        this.references = references;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** @throws io.firsthand.platform.Refusal {@code order-line-unknown} */
    AnswerSituation of(CaseFile file, Optional<Long> line, boolean doubted, String viewer) {
        Optional<Customer> customer =
                file.customerVerified() ? file.customerId().flatMap(customers::find) : Optional.empty();
        return new AnswerSituation(
                file,
                customer.map(Customer::name),
                customer.map(Customer::timeZone).orElse(ZoneOffset.UTC),
                wrote.on(file.id()).map(WhenCustomersWrote.Heard::last),
                looking.verifiedOrder(file).map(order -> bought(file, order, line, viewer)),
                decidedBy(file),
                doubted,
                people.get(viewer).name(),
                publicUrl + "/status/" + references.of(file.number()));
    }

    private Bought bought(CaseFile file, Order order, Optional<Long> line, String viewer) {
        List<Return> running = returns.ofCase(file.id());
        Optional<Long> about = looking.about(order, line.or(() -> onlyItem(running)));
        return new Bought(
                order,
                about.map(id -> order.line(id, "line")),
                remedies.ofCase(file.id()),
                letters.decided(file, order),
                running,
                looking.look(file, order, about, viewer));
    }

    /** What comes back, if it is one item only. */
    private static Optional<Long> onlyItem(List<Return> returns) {
        List<Long> items = returns.stream()
                .filter(Return::isOpen)
                .flatMap(it -> it.lines().stream())
                .map(ReturnLine::orderLineId)
                .distinct()
                .toList();
        return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
    }

    private Optional<Instant> decidedBy(CaseFile file) {
        Instant now = clock.instant();
        return clocks.of(file.id()).stream()
                .filter(each -> OF_DECISIONS.contains(each.key().kind()) && AHEAD.contains(each.state(now)))
                .map(CaseClock::dueAt)
                .min(Comparator.naturalOrder());
    }
}
