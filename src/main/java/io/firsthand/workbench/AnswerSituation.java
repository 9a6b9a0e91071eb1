package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.platform.Money;
import io.firsthand.remedy.CaseJudgement;
import io.firsthand.remedy.DecisionLetter.Decided;
import io.firsthand.remedy.Remedy;
import io.firsthand.returns.Return;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an answer is written from.
 *
 * @param customer name; empty while it is not known that he is who he says
 * @param zone of the customer
 * @param heardAt when he wrote last
 * @param bought empty while it is not known whose order it is
 * @param until until when the case is to be decided; empty if no such term runs
 * @param doubted he doubts that the goods are genuine
 * @param writer name of who answers
 * @param statusUrl where the customer sees how it stands
 */
record AnswerSituation(
        CaseFile file,
        Optional<String> customer,
        ZoneId zone,
        Optional<Instant> heardAt,
        Optional<Bought> bought,
        Optional<Instant> until,
        boolean doubted,
        String writer,
        String statusUrl) {

    /**
     * What is known of a verified order.
     *
     * @param about the item; empty for the whole order
     * @param remedies of the case
     * @param decided those of them that were decided, as a letter tells them
     * @param returns of the case
     */
    record Bought(
            Order order,
            Optional<OrderLine> about,
            List<Remedy> remedies,
            List<Decided> decided,
            List<Return> returns,
            CaseJudgement judgement) {

        Remedy remedy(String number) {
            return remedies.stream()
                    .filter(each -> each.number().equals(number))
                    .findFirst()
                    .orElseThrow();
        }

        /** What is still to be refunded of what comes back, if the judgement is about the very same goods. */
        Optional<Money> refundOf(Return it) {
            boolean same = about.map(item -> it.lines().size() == 1 && isWhole(it, item))
                    .orElseGet(() -> order.lines().stream().allMatch(item -> isWhole(it, item)));
            return Optional.of(judgement.left()).filter(left -> same && left.isPositive());
        }

        private static boolean isWhole(Return it, OrderLine item) {
            return it.lines().stream()
                    .anyMatch(line -> line.orderLineId() == item.id() && line.quantity() == item.quantity());
        }
    }
}
