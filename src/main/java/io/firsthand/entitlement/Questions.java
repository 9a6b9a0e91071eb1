package io.firsthand.entitlement;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.ClosedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What can be asked before a claim is decided, and how. The text stands under {@code entitlement.ask.<code>}. */
@Component
public class Questions {

    /** Unknown facts by their name in {@link ClaimFacts}, then what only a question of a row asks for. */
    public static final ClosedList ALL = ClosedList.fixed("questions")
            .and("market", "country of sale", "销售国家")
            .and("platform", "where it was bought", "购买平台")
            .and("reason", "what happened", "发生了什么")
            .and("category", "category of the goods", "商品类别")
            .and("parcelState", "state of the parcel", "包裹状态")
            .and("orderedOn", "order date", "下单日期")
            .and("promisedOn", "promised delivery date", "承诺送达日")
            .and("deliveredOn", "delivery date", "签收日期")
            .and("evidenceGiven", "picture or document", "照片或凭证")
            .and("price", "price of the goods", "商品价格")
            .and("currency", "currency of the order", "订单币种")
            .and("state", "state or part of the country", "州或地区")
            .and("mall", "mall shop of the platform", "平台官方商城（Mall）店铺")
            .and("paymentMethod", "paid with", "支付方式")
            .and("sellerCredit", "paid on our own credit", "由我方授信支付")
            .and("statementOn", "date of the statement", "账单日期")
            .and("buyerKnew", "buyer knew of the defect", "买家明知有问题")
            .and("partOfPromotion", "part of a bundle or threshold offer comes back", "套装或满减商品部分退货")
            .and("giftKept", "gift is kept", "赠品未退回")
            .and("freeShippingLost", "free delivery no longer earned", "退货后不再满足包邮")
            .and("unordered", "never ordered", "未曾订购")
            .and("rightExplained", "right explained before the order", "下单前已告知权利")
            .and("returnCostTold", "told who pays the return", "已告知退货运费")
            .and("policyShown", "return policy shown", "已展示退货政策")
            .and("dutiesDisclosed", "duties shown before the order", "下单前已告知关税")
            .and("exclusionConfirmed", "exclusion confirmed at checkout", "下单时单独确认不退")
            .and("exclusionTold", "exclusion told before the order", "下单前已告知不适用")
            .and("returnPromised", "we promised to take it back", "我方承诺可退")
            .and("ownExclusion", "excluded by our own terms", "店铺自定不退")
            .and("sellerKnew", "we knew, or had to know", "我方明知或应知")
            .and("knowledgeSign", "sign that we knew", "明知的情形")
            .and("sourcePapers", "source papers shown", "能提供进货凭证")
            .and("sellerRefused", "we refused or missed the cure", "我方拒绝或未按时补救")
            .and("freightLeftOpen", "return agreed, freight left open", "协议退货未约定运费")
            .and("delayNotice", "delay notice", "延迟发货通知")
            .and("parcelsMerged", "parcels merged without consent", "未经同意合并发货")
            .and("collectionOffered", "collection of the goods offered", "已提出上门取件")
            .and("condition", "condition of the goods", "商品状况")
            .and("sealIntact", "seal intact", "封条完好")
            .and("flawDisclosed", "near expiry or flaw disclosed", "已说明临期或瑕疵")
            .and("usedGoods", "sold as used", "二手商品")
            .and("returnLabelled", "labelled for change of mind", "标明支持无理由退货")
            .and("performed", "begun or performed with consent", "经同意已开始或完成")
            .and("imported", "sent from outside the customs area", "从关境外发货")
            .and("labelFlaw", "flaw of the label", "标签瑕疵")
            .and("harm", "harm", "损害")
            .and("hazard", "safety hazard found", "发现安全隐患")
            .and("majorFailure", "major failure", "重大缺陷")
            .and("minorFault", "only a minor fault", "仅为轻微瑕疵")
            .and("repairFailed", "a repair or replacement failed", "维修或更换未成功")
            .and("repairedUnderGuarantee", "repaired under the guarantee", "曾在保障期内维修")
            .and("withinExpectedLife", "within its expected life", "在预期使用寿命内")
            .and("rescissionMet", "contract may be rescinded", "符合解除合同条件")
            .and("knownOn", "day on which the fault was noticed", "发现问题的日期")
            .and("repairedOn", "day on which the repair came back", "维修交还日期")
            .and("buyerChoseCarrier", "buyer chose the carrier", "买家自选承运商")
            .and("dateEssential", "date was essential", "送达日期至关重要")
            .and("extraPeriodOver", "extra period over", "宽限期已过")
            .and("delayAccepted", "buyer accepted the delay", "买家同意延迟")
            .and("deliveryProven", "delivery proven", "有签收凭证")
            .and("hoursSinceContact", "hours since the buyer wrote", "买家联系后小时数")
            .and("returnAsked", "return was asked", "已申请退货")
            .and("returnUnrefunded", "came back, not refunded", "已退回未退款")
            .and("returnPossible", "return possible", "可以退回")
            .and("returnedLate", "sent back late", "逾期寄回")
            .and("carrierTrace", "carrier's trace", "承运商查件结果")
            .and("packingWeight", "weight at packing", "打包重量")
            .and("checkoutConfirmation", "confirmation at checkout", "下单时的确认")
            .and("paymentRecord", "payment record", "付款记录");

    private static final Map<String, String> FACT_BY_RIGHT_FACT = Map.of(
            "region", "market",
            "day", "deliveredOn",
            "month", "deliveredOn",
            "businessDay", "deliveredOn",
            "businessDaysLate", "promisedOn",
            "daysLate", "promisedOn",
            "daysSinceOrder", "orderedOn",
            "daysKnown", "knownOn",
            "daysSinceRepair", "repairedOn",
            "daysSinceStatement", "statementOn");

    private static final String REASON = "reason";

    private final Texts texts;

    Questions(Texts texts) {
        this.texts = texts;
    }

    /** The fact of the claim that stands behind a fact of the table. */
    static String claimFact(String rightFact) {
        return FACT_BY_RIGHT_FACT.getOrDefault(rightFact, rightFact);
    }

    /** What of the missing facts is asked now: what else must be known depends on what happened. */
    static List<String> atOnce(List<String> missing) {
        return missing.contains(REASON) ? List.of(REASON) : missing;
    }

    /** The question to ask for a missing fact. */
    public Bilingual question(String missing) {
        return texts.both("entitlement.ask." + missing);
    }

    String all(List<String> missing, Locale locale) {
        return missing.stream().map(fact -> question(fact).in(locale)).collect(Collectors.joining(" "));
    }
}
