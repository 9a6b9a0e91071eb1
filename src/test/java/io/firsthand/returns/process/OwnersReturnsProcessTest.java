package io.firsthand.returns.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ChangingHands;
import io.firsthand.cases.DeputyBecause;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.returns.AtTheReturnsDesk;
import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.returns.Wanted;
import io.firsthand.returns.process.ReturnApproval.Elements;
import io.firsthand.support.ProductTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The owner's tasks of a return go with his case. */
@ProductTest
class OwnersReturnsProcessTest extends AtTheReturnsDesk {

    @Autowired
    ChangingHands hands;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theOwnersTaskGoesToADeputyBackAndToANewOwner() {
        var opened = desk.open();
        Return it = desk.dispatched(desk.request(opened, "exchange", Wanted.EXCHANGE, Optional.empty()));
        desk.fire(it, Elements.WAITING_TIME_OVER);
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo(ReturnsDesk.OWNER);

        inTransaction(() -> hands.deputise(caseFiles.lock(opened.number()), "jonas.weber", DeputyBecause.ABSENT));
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo("jonas.weber");
        assertThat(desk.task(it).orElseThrow().getOwner()).isEqualTo(ReturnsDesk.OWNER);

        inTransaction(() -> hands.ownerIsBack(caseFiles.lock(opened.number())));
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo(ReturnsDesk.OWNER);

        inTransaction(() ->
                hands.handOver(caseFiles.lock(opened.number()), "claire.martin", new Bilingual("leave", "休假"), true));
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo("claire.martin");
        assertThat(desk.task(it).orElseThrow().getOwner()).isEqualTo("claire.martin");
    }

    @Test
    void theParcelToClearUpGoesWithTheCaseToo() {
        var opened = desk.open();
        Return it = desk.arrived(desk.request(opened, "change-of-mind"));
        desk.photo(it);
        it = desk.inspected(it, GoodsCondition.EMPTY_BOX);

        inTransaction(() ->
                hands.handOver(caseFiles.lock(opened.number()), "claire.martin", new Bilingual("leave", "休假"), true));

        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo("claire.martin");
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
