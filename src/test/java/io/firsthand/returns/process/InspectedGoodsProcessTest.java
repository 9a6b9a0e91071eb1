package io.firsthand.returns.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.conversation.IncomingFile;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.Remedy;
import io.firsthand.returns.AtTheReturnsDesk;
import io.firsthand.returns.EvidenceFiles;
import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.GoodsWish;
import io.firsthand.returns.InspectingReturns;
import io.firsthand.returns.Inspection;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnDecision;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.returns.SettlingReturns;
import io.firsthand.returns.process.ReturnApproval.Elements;
import io.firsthand.support.ProductTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the inspection finds, and how a parcel that is not what was to come is cleared up. */
@ProductTest
class InspectedGoodsProcessTest extends AtTheReturnsDesk {

    @Autowired
    Approvals approvals;

    @Autowired
    SettlingReturns settling;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EvidenceFiles files;

    @Autowired
    InspectingReturns inspecting;

    @Test
    void takesOffLossOfValueWithAPhotoAndASecondPerson() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        Return here = it;
        assertThatThrownBy(() -> desk.inspected(here, GoodsCondition.USED))
                .hasMessageContaining("inspection-photo-needed");
        desk.photo(it);

        it = desk.inspected(it, GoodsCondition.USED);

        assertThat(it.lines().get(0).deduction()).isEqualByComparingTo("40");
        assertThat(it.lines().get(0).deductionSource().orElseThrow()).contains("2011/83/EU");
        Remedy remedy = desk.last(it);
        assertThat(remedy.amount()).hasToString("60.00 EUR");
        assertThat(remedy.authorityRow()).contains("refund-reduced");
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
    }

    @Test
    void takesNothingOffWhereTheGoodsWereAtFault() {
        Return it = desk.arrived(desk.request(desk.open(), "defect"));
        desk.photo(it);

        it = desk.inspected(it, GoodsCondition.USED);

        assertThat(it.lines().get(0).deduction()).isZero();
        assertThat(desk.last(it).amount()).hasToString("100.00 EUR");
    }

    @Test
    void clearsUpAnEmptyBoxBeforeItIsDeclined() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        desk.photo(it);
        it = desk.inspected(it, GoodsCondition.EMPTY_BOX);
        assertThat(it.status()).isEqualTo(ReturnStatus.CLEARING_UP);
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo(ReturnsDesk.OWNER);
        assertThat(desk.given(it)).as("no money for an empty box").isEmpty();

        it = desk.decided(it, ReturnDecision.DENY);
        assertThat(approvals.needed(desk.last(it).id()))
                .as("a right of law: a second person")
                .isNotEmpty();
        desk.approved(desk.last(it));

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.DENIED);
    }

    @Test
    void waitsForAnotherParcelAfterTheWrongOne() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        desk.photo(it);
        it = desk.decided(desk.inspected(it, GoodsCondition.WRONG_GOODS), ReturnDecision.WAIT);
        assertThat(it.awaitsGoods()).isTrue();

        it = desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED);

        it = desk.paid(it);
        assertThat(desk.movements(it)).isEqualTo(1);
        assertThat(it.status()).as("what came first is his").isEqualTo(ReturnStatus.OFFERING_BACK);
        assertThat(desk.wished(it, GoodsWish.LEAVE).status()).isEqualTo(ReturnStatus.SETTLED);
    }

    @Test
    void refundsWhatCame() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        desk.photo(it);
        it = desk.inspected(it, GoodsCondition.PART_ONLY);
        Return part = it;
        assertThatThrownBy(() -> desk.decided(part, ReturnDecision.REFUND_WHAT_CAME, null, Map.of(1, 3)))
                .hasMessageContaining("return-over-quantity");

        it = desk.decided(it, ReturnDecision.REFUND_WHAT_CAME, null, Map.of(1, 1));

        assertThat(desk.last(it).amount()).hasToString("50.00 EUR");
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
    }

    @Test
    void showsAnOverdueInspectionToALead() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));

        desk.fire(it, Elements.INSPECTION_OVERDUE);

        assertThat(desk.groups(it)).containsExactlyInAnyOrder("department-warehouse", "role-lead");
    }

    @Test
    void anEmptyBoxAfterTheMoneyWentBackIsAClaimAndItsGoodsComeBackNoSecondTime() {
        var opened = desk.open();
        Return it = desk.paid(desk.dispatched(desk.request(opened, "change-of-mind")));
        it = desk.arrived(it);
        desk.photo(it);
        it = desk.inspected(it, GoodsCondition.EMPTY_BOX);
        Return unclear = it;
        assertThatThrownBy(() -> desk.decided(unclear, ReturnDecision.DENY))
                .as("what is paid cannot be declined")
                .hasMessageContaining("return-nothing-to-decide");

        it = desk.decided(it, ReturnDecision.REFUND_WHAT_CAME);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(it.lines().get(0).claimAmount().orElseThrow()).isEqualByComparingTo("100.00");
        assertThat(desk.movements(it)).isEqualTo(1);
        assertThatThrownBy(() -> desk.request(opened, "change-of-mind")).hasMessageContaining("return-over-quantity");
    }

    @Test
    void aLineThatLostAllItsValueIsDeclinedByASecondPersonAndTheOthersArePaid() {
        var opened = desk.open();
        Return it = desk.requestWithBowl(opened, desk.bowl(opened, "household"));
        inTransaction(() -> jdbc.sql("update return_lines set deduction = 100 where return_id = ? and line = 1")
                .param(it.id())
                .update());

        inTransaction(() -> {
            Remedy denial = settling.next(it.id()).remedy().orElseThrow();
            assertThat(denial.kind()).isEqualTo(RemedyKind.DENIAL);
            assertThat(denial.paysFor()).contains(it.number() + ":1");
            jdbc.sql("update remedies set status = 'CONFIRMED' where id = ?")
                    .param(denial.id())
                    .update();
            Remedy refund = settling.next(it.id()).remedy().orElseThrow();
            assertThat(refund.kind()).isEqualTo(RemedyKind.REFUND);
            assertThat(refund.paysFor()).contains(it.number() + ":2");
            assertThat(refund.amount()).hasToString("50.00 EUR");
        });
    }

    @Test
    void takesNothingOffThatNoPictureOfTheWarehouseShows() {
        var opened = desk.open();
        Return it = desk.arrived(desk.request(opened, "change-of-mind"));
        jdbc.sql("update order_lines set category = 'cosmetics' where id = ?")
                .param(opened.lineId())
                .update();
        assertThatThrownBy(() -> desk.inspected(it, GoodsCondition.OPENED))
                .as("the broken seal takes all: that is shown")
                .hasMessageContaining("inspection-photo-needed");
        files.add(it.number(), new IncomingFile("cup.jpg", "%PDF-1.7 a paper".getBytes(UTF_8)), ReturnsDesk.WAREHOUSE);
        files.add(it.number(), picture("\u0089PNG\r\n\u001a\n of the customer"), ReturnsDesk.OWNER);
        assertThatThrownBy(() -> desk.inspected(it, GoodsCondition.OPENED))
                .as("neither a paper named like a picture nor the customer's own picture")
                .hasMessageContaining("inspection-photo-needed");

        desk.photo(it);
        Return inspected = desk.inspected(it, GoodsCondition.OPENED);

        assertThat(inspected.lines().get(0).deduction()).isEqualByComparingTo("100");
        assertThat(inspected.status()).as("a denial as a whole").isEqualTo(ReturnStatus.DENYING);
    }

    @Test
    void openingToLookCostsNothingAndNeedsNoPhoto() {
        Return it = desk.inspected(desk.arrived(desk.request(desk.open(), "change-of-mind")), GoodsCondition.OPENED);

        assertThat(it.lines().get(0).deduction()).isZero();
        assertThat(desk.last(it).amount()).hasToString("100.00 EUR");
    }

    @Test
    void whatIsKeptWithAReturnComesFromWhoHasToDoWithItAndIsWhatItShows() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        String png = "\u0089PNG\r\n\u001a\n";
        for (String picture : List.of(
                png + "0000",
                "\u00ff\u00d8\u00ff\u00e0 jpeg",
                "RIFF\u0010\u0000\u0000\u0000WEBPVP8 ",
                "\u0000\u0000\u0000\u0018ftypheic")) {
            files.add(it.number(), picture(picture), ReturnsDesk.WAREHOUSE);
        }
        assertThat(files.of(it.id()))
                .extracting(EvidenceFiles.EvidenceFile::mediaType)
                .containsExactly("image/png", "image/jpeg", "image/webp", "image/heic");
        for (String other :
                List.of("<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "MZ program", "plain words")) {
            assertThatThrownBy(() -> files.add(it.number(), picture(other), ReturnsDesk.WAREHOUSE))
                    .as(other)
                    .hasMessageContaining("photo-needed");
        }
        assertThatThrownBy(() -> files.add(it.number(), picture(png + "1"), "claire.martin"))
                .as("a colleague has nothing to do with it")
                .hasMessageContaining("not-your-case");
        assertThat(files.add(it.number(), picture(png + "2"), "tom.baker").mediaType())
                .as("a lead has")
                .isEqualTo("image/png");
    }

    @Test
    void whatCameIsSettledWhileTheRestIsAwaited() {
        var opened = desk.open();
        Return it = desk.requestWithBowl(opened, desk.bowl(opened, "household"));
        desk.photo(desk.arrived(it));
        it = desk.inspected(it, GoodsCondition.USED, GoodsCondition.WRONG_GOODS);
        assertThat(it.status()).isEqualTo(ReturnStatus.CLEARING_UP);

        it = desk.decided(it, ReturnDecision.WAIT);

        assertThat(desk.last(it).amount()).as("the used cups").hasToString("60.00 EUR");
        assertThat(desk.given(it, 2)).as("the bowl is awaited").isEmpty();
        it = desk.paid(it);
        assertThat(it.status()).isEqualTo(ReturnStatus.DISPATCHED);
        assertThat(it.awaitsGoods()).isTrue();
        it = desk.arrived(it);
        assertThat(it.status()).isEqualTo(ReturnStatus.INSPECTING);
        Inspection rest = new Inspection(
                List.of(new Inspection.Line(2, GoodsCondition.AS_AGREED, Optional.empty())), Optional.empty());
        it = inspecting.inspect(it.number(), rest, ReturnsDesk.WAREHOUSE);
        assertThat(desk.given(it))
                .as("the cups are settled, and nothing is claimed twice")
                .hasSize(1);
        assertThat(it.lines().get(0).claimAmount()).isEmpty();
        assertThat(desk.given(it, 2).get(0).amount()).hasToString("50.00 EUR");
        desk.approved(desk.given(it, 2).get(0));
        desk.remedies().deliver();

        it = desk.now(it);
        assertThat(it.status()).as("what came in place of the bowl is his").isEqualTo(ReturnStatus.OFFERING_BACK);
        it = desk.wished(it, GoodsWish.LEAVE);
        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.ends(it)).contains(Elements.SETTLED_IN_PART);
    }

    private static IncomingFile picture(String content) {
        return new IncomingFile("cup.png", content.getBytes(ISO_8859_1));
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
