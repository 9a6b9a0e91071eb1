package io.firsthand.cases;

import io.firsthand.deadlines.Withdrawal;
import io.firsthand.orders.Order;
import java.util.Set;

/** What is known of a customer's withdrawal beside the case itself. The returns know. */
public interface Withdrawals {

    /** Contact reasons of the returns on the case whose money is not out, or came back to us, whatever the case is about. */
    Set<String> reasons(CaseFile caseFile);

    /** Whether the seller offered to collect the goods. */
    boolean isCollected(CaseFile caseFile, Order order);

    /** Notice, proof of dispatch and goods, as far as they are known; of several returns what came first. */
    Withdrawal of(CaseFile caseFile, Order order);

    /** Whether the customer has his money: of the goods that he sends back now, else of the whole order. */
    boolean isPaid(CaseFile caseFile, Order order);
}
