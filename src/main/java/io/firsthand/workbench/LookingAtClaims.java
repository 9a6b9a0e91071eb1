package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.conversation.Message;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.CaseJudgement;
import io.firsthand.remedy.JudgingClaimsOfCases;
import io.firsthand.remedy.Offer.Way;
import io.firsthand.returns.Return;
import io.firsthand.returns.Returns;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at the claim of a case for the workbench, with the evidence that the customer sent and the returns that run. */
@Component
class LookingAtClaims {

    private final Orders orders;
    private final TalkPart talk;
    private final JudgingClaimsOfCases judging;
    private final Returns returns;

    LookingAtClaims(Orders orders, TalkPart talk, JudgingClaimsOfCases judging, Returns returns) {
        this.orders = orders;
        this.talk = talk;
        this.judging = judging;
        this.returns = returns;
    }

    /** The order of the case, while it is beyond doubt that it is the customer's. */
    Optional<Order> verifiedOrder(CaseFile file) {
        return Optional.of(file)
                .filter(it -> it.orderVerified() && it.customerVerified())
                .flatMap(CaseFile::orderId)
                .flatMap(orders::find);
    }

    /** The named item, or the only one of the order; empty for the whole order. */
    Optional<Long> about(Order order, Optional<Long> line) {
        return line.or(() -> order.lines().size() == 1
                ? order.lines().stream().map(OrderLine::id).findFirst()
                : Optional.empty());
    }

    /** @throws Refusal {@code order-line-unknown} */
    CaseJudgement look(CaseFile file, Order order, Optional<Long> about, String viewer) {
        CaseJudgement judged = judging.look(file, order, about, evidence(file), viewer);
        return running(order, about)
                .map(Return::number)
                .map(open -> judged.refusing(Way::isReturn, Refusal.conflict("return-runs", "return", open)))
                .orElse(judged);
    }

    /** A return of this item that is not over, or of any item where it is about the whole order. */
    Optional<Return> running(Order order, Optional<Long> about) {
        return returns.ofOrder(order.id()).stream()
                .filter(Return::isOpen)
                .filter(it ->
                        about.isEmpty() || it.lines().stream().anyMatch(line -> line.orderLineId() == about.get()))
                .findFirst();
    }

    /** A file from the customer is evidence; without one nobody knows. */
    private Optional<Boolean> evidence(CaseFile file) {
        List<Message> messages = talk.messages(file);
        return TalkPart.fileSent(messages) ? Optional.of(true) : Optional.empty();
    }
}
