package io.firsthand.returns;

import io.firsthand.remedy.RemedyStatus;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether goods lie here that are still the customer's: what was declined, and what came in place of what was agreed. What was
 * paid for or sent once more is ours.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GoodsLeftHere {

    private final ReturnDesk desk;

    GoodsLeftHere(ReturnDesk desk) {
        this.desk = desk;
    }

    /** To be asked when nothing more is to be settled. */
    public boolean of(long returnId) {
        Return it = desk.hold(returnId).it();
        return it.foreignGoods() || !lines(it).isEmpty();
    }

    /** The items of the return that are his. */
    List<ReturnLine> lines(Return it) {
        return it.arrivedAt().isEmpty()
                ? List.of()
                : it.lines().stream().filter(line -> isHis(it, line)).toList();
    }

    private boolean isHis(Return it, ReturnLine line) {
        boolean emptyBox =
                line.condition().filter(GoodsCondition.EMPTY_BOX::equals).isPresent();
        if (emptyBox || desk.isSettled(it, line)) {
            return false;
        }
        boolean nothingCame = line.accepted().filter(items -> items == 0).isPresent();
        boolean other =
                line.condition().filter(GoodsCondition.WRONG_GOODS::equals).isPresent();
        return nothingCame ? other : isDeclined(it, line);
    }

    /** With all of the return, or by itself because nothing is left of its value. */
    private boolean isDeclined(Return it, ReturnLine line) {
        return it.status() == ReturnStatus.DENYING
                || desk.payingFor(it, line).stream().anyMatch(remedy -> remedy.status() == RemedyStatus.CONFIRMED);
    }
}
