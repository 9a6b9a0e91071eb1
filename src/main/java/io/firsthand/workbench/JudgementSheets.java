package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.CaseJudgement;
import io.firsthand.remedy.JudgingClaimsOfCases;
import io.firsthand.remedy.Offer.Way;
import io.firsthand.returns.AcceptingUntil;
import io.firsthand.returns.Return;
import io.firsthand.returns.Returns;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lays the whole judgement of a case on a sheet, for whoever may read the case. */
@Service
public class JudgementSheets {

    private final CaseFiles caseFiles;
    private final Orders orders;
    private final TalkPart talk;
    private final JudgingClaimsOfCases judging;
    private final Returns returns;
    private final AcceptingUntil accepting;
    private final JudgementPart part;

    JudgementSheets(
            CaseFiles caseFiles,
            Orders orders,
            TalkPart talk,
            JudgingClaimsOfCases judging,
            Returns returns,
            AcceptingUntil accepting,
            JudgementPart part) {
        this.caseFiles = caseFiles;
        this.orders = orders;
        this.talk = talk;
        this.judging = judging;
        this.returns = returns;
        this.accepting = accepting;
        this.part = part;
    }

    /**
     * @param line item that it is about; empty for the whole order, or the only item of it
     * @throws Refusal {@code case-not-found}, {@code order-not-verified}, {@code order-line-unknown}
     */
    public JudgementSheet of(String number, Optional<Long> line, String viewer, Locale locale) {
        CaseFile file = caseFiles.get(number);
        Order order = Optional.of(file)
                .filter(it -> it.orderVerified() && it.customerVerified())
                .flatMap(CaseFile::orderId)
                .flatMap(orders::find)
                .orElseThrow(() -> Refusal.conflict("order-not-verified", "number", number));
        Optional<Long> about = line.or(() ->
                order.lines().size() == 1 ? Optional.of(order.lines().get(0).id()) : Optional.empty());
        CaseJudgement judged = judging.look(file, order, about, evidence(file), viewer);
        Optional<Return> running = running(order, about);
        return part.of(
                running.map(Return::number)
                        .map(open -> judged.refusing(Way::isReturn, Refusal.conflict("return-runs", "return", open)))
                        .orElse(judged),
                judged.judged()
                        .wayBack()
                        .map(way ->
                                accepting.of(order, about.map(id -> order.line(id, "line")), file.reason(), running)),
                locale);
    }

    /** A return of this item that is not over, or of any item where it is about the whole order. */
    private Optional<Return> running(Order order, Optional<Long> about) {
        return returns.ofOrder(order.id()).stream()
                .filter(Return::isOpen)
                .filter(it ->
                        about.isEmpty() || it.lines().stream().anyMatch(line -> line.orderLineId() == about.get()))
                .findFirst();
    }

    /** A file from the customer is evidence; without one nobody knows. */
    private Optional<Boolean> evidence(CaseFile file) {
        return TalkPart.fileSent(talk.messages(file)) ? Optional.of(true) : Optional.empty();
    }
}
