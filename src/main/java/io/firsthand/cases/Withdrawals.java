package io.firsthand.cases;

import io.firsthand.deadlines.Withdrawal;
import io.firsthand.orders.Order;
import java.util.Optional;

/** What is known of a customer's withdrawal beside the case itself. The returns know. */
public interface Withdrawals {

    /** Contact reason of the return that is open on the case, whatever the case is about; empty without one. */
    Optional<String> reason(CaseFile caseFile);

    /** Whether the seller offered to collect the goods. */
    boolean isCollected(CaseFile caseFile, Order order);

    /** Notice, proof of dispatch and goods, as far as they are known; of several returns what came first. */
    Withdrawal of(CaseFile caseFile, Order order);

    /** Whether the customer has his money: of the goods that he sends back now, else of the whole order. */
    boolean isPaid(CaseFile caseFile, Order order);
}
