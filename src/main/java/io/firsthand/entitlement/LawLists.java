package io.firsthand.entitlement;

import io.firsthand.orders.TradeLists;
import io.firsthand.rulebook.ClosedList;

/** The values that the tables of the law answer with. */
public final class LawLists {

    /** Areas of one law. */
    public static final ClosedList REGIONS = ClosedList.open("regions")
            .and("CN", "China", "中国")
            .and("EU", "European Union", "欧盟")
            .and("UK", "United Kingdom", "英国")
            .and(TradeLists.MARKETS.only("US", "JP", "AU", "KR", "TW", "BR", "TH", "VN", "ID", "MY", "SG", "PH"))
            .and("OTHER", "other", "其他");

    /** Why a right is excluded; a row that voids an exclusion names the grounds that do not count. */
    public static final ClosedList GROUNDS = ClosedList.open("grounds")
            .and("NATURE", "nature of the goods", "商品性质")
            .and("SEAL", "seal broken", "密封已破坏")
            .and("NOT_INTACT", "not intact", "商品不完好")
            .and("CONFIRMED", "confirmed at checkout", "下单时已确认")
            .and("OWN_TERMS", "our own terms", "店铺自定条款")
            .and("LABEL", "only the label", "仅标签瑕疵")
            .and("CARRIER", "carrier of the buyer", "买家自选承运商")
            .and("USED_GOODS", "used goods", "二手商品")
            .and("MINOR", "minor fault", "轻微瑕疵")
            .and("PERISHED", "past its time", "超过保鲜期")
            .and("LIMITATION", "claim too old", "超过诉求期")
            .and("CONSENT", "buyer agreed", "买家已同意")
            .and("IN_TIME", "not late", "尚未逾期")
            .and("PROVEN", "delivery proven", "已证明交付")
            .and("DISPUTE", "dispute open", "存在争议")
            .and("NOT_LABELLED", "not labelled", "无相应标识");

    /** Names of {@link LegalRemedy}. */
    public static final ClosedList REMEDIES = ClosedList.fixed("legal-remedies")
            .and("REPAIR", "repair", "维修")
            .and("REPLACEMENT", "replacement", "更换")
            .and("REFUND", "refund", "退款")
            .and("PRICE_REDUCTION", "price cut", "减价")
            .and("COMPENSATION", "compensation", "赔偿")
            .and("STORE_CREDIT", "store credit", "购物金")
            .and("KEEP_THE_GOODS", "keep the goods", "保留商品");

    /** How a sum is settled. */
    public static final ClosedList SETTLEMENTS = ClosedList.fixed("settlements")
            .and("RESETTLE_PROMOTION", "settle again at item prices", "按单品价重新结算")
            .and("DEDUCT_GIFT", "deduct the pre-stated price of the gift", "扣除事先标明的赠品价款")
            .and("DEDUCT_OUTBOUND_FREIGHT", "deduct the outbound freight", "扣除发货运费")
            .and("POINTS_IN_KIND", "points and coupons go back in kind", "积分和优惠券原样返还")
            .and("CARD_FEE_KEPT", "the card fee may be kept", "支付手续费可不退")
            .and("SAME_MEANS", "by the means of payment", "原路退回")
            .and("HOUSEHOLD_QUANTITY", "multiples only for household use", "惩罚性赔偿限合理生活消费量")
            .and("DUTIES_BACK", "duties and charges are paid back", "返还关税和费用")
            .and("DAMAGES", "damages for what the harm cost", "赔偿实际损失");

    /** What the seller must do, or tell. */
    public static final ClosedList DUTIES = ClosedList.open("duties")
            .and("STOP_SALE", "stop selling it", "停止销售")
            .and("WARN", "warn the public", "发布警示")
            .and("RECALL", "recall it", "召回")
            .and("REPORT_AUTHORITY", "report to the authority", "报告主管部门")
            .and(
                    "REPORT_GATEWAY",
                    "report on the Safety Business Gateway, or tell the maker",
                    "在 Safety Business Gateway 报告，或通知制造商")
            .and(
                    "OFFER_TWO_REMEDIES",
                    "a recall offers at least two of repair, replacement, refund",
                    "召回须在维修、更换、退款中至少提供两种")
            .and("PAY_FIRST", "pay first, settle with the maker later", "先行赔付，再向生产者追偿")
            .and("FIRST_ASKED_OWNS", "whoever is asked first keeps the case", "首问负责，不得推诿")
            .and(
                    "SELLER_PROVES",
                    "the seller proves that the fault was not there: ask the buyer for no proof",
                    "由卖方举证，不得要求买家证明")
            .and("KEEP_RECORDS", "produce the original records", "提供原始记录")
            .and("OWN_TERMS_VOID", "our own terms may not narrow the right: do not cite them", "自定条款不得限缩该权利，不得引用")
            .and("SIGNING_IS_NO_ACCEPTANCE", "signing for the parcel accepted nothing", "签收不等于认可质量")
            .and("OFFER_WITHDRAWAL_FUNCTION", "a two-step withdrawal function must be there", "须提供两步式撤回功能")
            .and(
                    "ACKNOWLEDGE_WITHDRAWAL",
                    "acknowledge the withdrawal with content, date and time",
                    "须以耐久介质确认撤回的内容、日期和时间")
            .and("TELL_LONGER_GUARANTEE", "tell the buyer that the guarantee is longer", "告知买家保障期延长")
            .and("TELL_DUTY", "say before the order that a duty is due", "下单前告知须缴关税")
            .and("TELL_HANDLING_FEE", "say before the order that a handling fee is due", "下单前告知处理费")
            .and("TELL_CARD_ISSUER_LIABLE", "the card issuer is liable too", "发卡机构承担同等责任")
            .and("TELL_BILLING_DISPUTE", "the customer may dispute the charge with his card issuer", "客户可向发卡机构提出账单异议")
            .and("SIGNATURE_NEEDED", "keep a signature and integrated tracking", "须保留签名及平台集成物流记录")
            .and("EXPECT_CARD_DISPUTE", "a card dispute is still possible", "仍可能发起银行卡争议")
            .and("EXPECT_PAYPAL_DISPUTE", "a PayPal dispute is still possible", "仍可能发起 PayPal 争议");

    private LawLists() {}
}
