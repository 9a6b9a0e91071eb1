package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.FirstContact;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.DecisionLetter.Basis;
import io.firsthand.remedy.DecisionLetter.Decided;
import io.firsthand.rulebook.SourceText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down for the customer what was decided and why. Only for a customer and an order that are beyond doubt. */
@Service
public class DecisionLetters {

    /** The languages of a letter; others read English. */
    public static final Set<String> LANGUAGES = Set.of("en", "zh", "de", "fr", "es", "ja");

    /** What is proposed, refused or withdrawn was never decided. */
    private static final Set<RemedyStatus> DECIDED = Set.of(
            RemedyStatus.PAYING,
            RemedyStatus.CLEARING,
            RemedyStatus.EXECUTED,
            RemedyStatus.RETURNED,
            RemedyStatus.CONFIRMED);

    private final CaseFiles caseFiles;
    private final FirstContact firstContact;
    private final Customers customers;
    private final Orders orders;
    private final Remedies remedies;
    private final People people;
    private final Clock clock;

    DecisionLetters(
            CaseFiles caseFiles,
            FirstContact firstContact,
            Customers customers,
            Orders orders,
            Remedies remedies,
            People people,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.firstContact = firstContact;
        this.customers = customers;
        this.orders = orders;
        this.remedies = remedies;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param wanted BCP 47 primary tag; empty: the language in which the customer wrote
     * @throws Refusal {@code case-not-found}, {@code letter-language-unknown}, {@code letter-needs-verified-order}, {@code
     *     nothing-decided}
     */
    @Transactional(readOnly = true)
    public DecisionLetter of(String number, Optional<String> wanted) {
        CaseFile caseFile = caseFiles.get(number);
        wanted.filter(language -> !LANGUAGES.contains(language)).ifPresent(language -> {
            throw Refusal.invalid("letter-language-unknown", "language", "language", language);
        });
        if (!caseFile.customerVerified() || !caseFile.orderVerified()) {
            throw Refusal.conflict("letter-needs-verified-order", "number", number);
        }
        Customer customer = caseFile.customerId().flatMap(customers::find).orElseThrow();
        Order order = caseFile.orderId().flatMap(orders::find).orElseThrow();
        List<Decided> decisions = decided(caseFile, order);
        if (decisions.isEmpty()) {
            throw Refusal.conflict("nothing-decided", "number", number);
        }
        return new DecisionLetter(
                wanted.orElseGet(() -> LANGUAGES.contains(caseFile.language()) ? caseFile.language() : "en"),
                customer.timeZone(),
                number,
                caseFile.openedAt(),
                customer.name(),
                order.number(),
                order.orderedAt(),
                firstContact.of(caseFile.id()).text(),
                decisions,
                caseFile.owner().flatMap(people::find).map(Person::name).orElse(order.shop()),
                clock.instant());
    }

    /**
     * What was decided on the case, as it is told to the customer.
     *
     * @param order of the case, verified
     */
    public List<Decided> decided(CaseFile caseFile, Order order) {
        return remedies.ofCase(caseFile.id()).stream()
                .filter(remedy -> DECIDED.contains(remedy.status()) && remedy.orderId() == order.id())
                .map(remedy -> decided(remedy, order))
                .toList();
    }

    private static Decided decided(Remedy remedy, Order order) {
        Optional<OrderLine> line = remedy.orderLineId()
                .flatMap(id ->
                        order.lines().stream().filter(each -> each.id() == id).findFirst());
        boolean money = remedy.rail() != Rail.GOODS && !remedy.isDenial();
        boolean byRight = money
                && remedy.kind() != RemedyKind.GOODWILL
                && remedy.ruleCovers()
                && remedy.entitled().isPositive();
        int quantity = remedy.quantity().or(() -> line.map(OrderLine::quantity)).orElse(0);
        return new Decided(
                remedy.number(),
                remedy.kind(),
                line.map(OrderLine::title),
                quantity,
                line.map(OrderLine::unitPrice),
                byRight ? delivery(remedy, order, line, quantity) : Optional.<Money>empty(),
                byRight ? Optional.of(remedy.entitled()) : Optional.<Money>empty(),
                money ? Optional.of(remedy.amount()) : Optional.<Money>empty(),
                basis(remedy),
                remedy.entitlementSource()
                        .filter(source -> remedy.ruleCovers() || remedy.isDenial())
                        .flatMap(SourceText::statutes),
                remedy.endedAt().orElse(remedy.proposedAt()));
    }

    /** What the right comes to beside the price, if that is the delivery: else the customer could not reckon his sum. */
    private static Optional<Money> delivery(Remedy remedy, Order order, Optional<OrderLine> line, int quantity) {
        return line.map(item -> remedy.entitled().minus(ClaimReader.times(item, quantity)))
                .filter(beside -> beside.isPositive() && beside.compareTo(order.shippingTotal()) == 0);
    }

    private static Basis basis(Remedy remedy) {
        if (remedy.isDenial()) {
            return Basis.NO_RIGHT;
        }
        if (!remedy.ruleCovers() || remedy.kind() == RemedyKind.GOODWILL) {
            return Basis.GOODWILL;
        }
        return remedy.statutory() ? Basis.LAW : Basis.PROMISE;
    }
}
