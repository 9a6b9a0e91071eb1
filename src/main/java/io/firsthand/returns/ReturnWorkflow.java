package io.firsthand.returns;

import io.firsthand.cases.CaseFile;
import java.time.Instant;

/** What the process {@code return-approval} is told. Always in the transaction that changes the row. */
public interface ReturnWorkflow {

    void evidenceReceived(Return it);

    /** Of the goods something is known: dispatched, here or lost. Only while the process awaits them. */
    void goodsMoved(Return it, Whereabouts where);

    void customerKeeps(Return it);

    void cancelled(Return it);

    /** The warehouse has looked at the goods. */
    void inspected(Return it, Goods goods);

    /** The parcel that was to be looked at belongs to another return. */
    void notHisParcel(Return it);

    /** One more group may look at the goods. */
    void inspectionOffered(Return it, String group);

    /** The money of goods that are here must be back on another day than it was thought. */
    void refundDateMoved(Return it, Instant due);

    void clearedUp(Return it, Next next);

    void decided(Return it, Next next);

    /** The warehouse has sent the exchange, or cannot. */
    void exchangeAnswered(Return it, boolean sent);

    /**
     * The goods of the exchange are not to be sent after all.
     *
     * @return false if the return began with a drawing that does not know of that
     */
    boolean exchangeTakenBack(Return it);

    /** The customer has said what becomes of goods that were not accepted. */
    void goodsWished(Return it, GoodsWish wish);

    /** The warehouse has sent such goods back to him. */
    void goodsSentBack(Return it);

    /** The owner's open task belongs to who acts on the case now. */
    void ownersTaskFollows(Return it, CaseFile current);

    /** What the inspection found, as far as the way on differs. */
    enum Goods {
        AS_AGREED,
        WORSE,
        UNCLEAR,
        /** the parcel belongs to another return */
        NOT_HIS
    }

    /** How it goes on. */
    enum Next {
        SETTLE,
        DENY,
        WAIT,
        JUDGE
    }
}
