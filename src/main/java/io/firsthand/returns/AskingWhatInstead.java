package io.firsthand.returns;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The goods of an exchange are out of stock: the customer is asked what he wants instead. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AskingWhatInstead {

    private final ReturnDesk desk;

    AskingWhatInstead(ReturnDesk desk) {
        this.desk = desk;
    }

    public void ask(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        desk.stop(held, ReturnStatus.DECIDING, "out-of-stock");
        desk.tellCustomer(held, "return.out-of-stock", held.it().number());
    }
}
