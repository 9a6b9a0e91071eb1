package io.firsthand.entitlement.rules;

import io.firsthand.entitlement.ClaimLists;
import io.firsthand.entitlement.LawLists;
import io.firsthand.entitlement.Questions;
import io.firsthand.entitlement.Right;
import io.firsthand.entitlement.RightFacts;
import io.firsthand.orders.TradeLists;
import io.firsthand.rulebook.HitPolicy;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.ContactReasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table that says which rights a customer has. */
@Configuration(proxyBeanMethods = false)
class EligibilityTable {

    @Bean
    RuleTable<RightFacts, Right> refundEligibilityTable() {
        return RuleTable.named("refund-eligibility", RightFacts.class, Right.class)
                .titled("Refund eligibility", "退款资格")
                .about(
                        "Which rights law, platform and our promises give the customer. Every fitting row counts and the"
                                + " order does not matter: rows give a right, exclude it, or void an exclusion, and the"
                                + " most favourable right wins. An unknown fact leads to a question, never to a no."
                                + " Days count as the market's law counts (table markets).",
                        "法律、平台和我们的承诺赋予客户哪些权利。所有命中的行都生效，行的顺序无关："
                                + "有的行给予权利，有的排除权利，有的使排除失效，最终取对客户最有利的结果。事实不明时先提问，绝不直接拒绝。"
                                + "天数按当地法律计算（见 markets 表）。")
                .hitPolicy(HitPolicy.COLLECT)
                .under("The claim and its market", "诉求与市场")
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("region", "Law of", "适用法律", Kind.oneOf(LawLists.REGIONS))
                .when("market", "Market", "市场", Kind.oneOf(TradeLists.MARKETS))
                .when("state", "State or part of the country", "州或地区", Kind.oneOf(ClaimLists.STATES))
                .when("platform", "Platform", "平台", Kind.oneOf(TradeLists.PLATFORMS))
                .when("mall", "Mall shop of the platform", "平台官方商城（Mall）店铺", Kind.yesNo())
                .when("category", "Category", "商品类别", Kind.oneOf(ClaimLists.CATEGORIES))
                .under("Parcel and days", "包裹与天数")
                .when("parcelState", "Parcel", "包裹状态", Kind.oneOf(RightLists.PARCEL_STATES))
                .when("day", "Day since delivery", "签收后第几天", Kind.wholeNumber())
                .when("month", "Month since delivery", "签收后第几个月", Kind.wholeNumber())
                .when("daysLate", "Days late", "逾期天数", Kind.wholeNumber())
                .when("businessDay", "Business day since delivery", "签收后第几个工作日", Kind.wholeNumber())
                .when("businessDaysLate", "Business days late", "逾期工作日数", Kind.wholeNumber())
                .when("daysSinceOrder", "Days since the order", "下单后天数", Kind.wholeNumber())
                .when("daysKnown", "Days since the fault was noticed", "发现问题后天数", Kind.wholeNumber())
                .when("daysSinceRepair", "Days since the repair", "维修交还后天数", Kind.wholeNumber())
                .under("Evidence and disputes", "凭证与争议")
                .when("evidenceGiven", "Picture or document", "有照片或凭证", Kind.yesNo())
                .when("disputed", "Dispute open", "存在未结争议", Kind.yesNo())
                .under("Condition of the goods", "商品状况")
                .when("condition", "Condition of the goods", "商品状况", Kind.oneOf(ClaimLists.CONDITIONS))
                .when("sealIntact", "Seal intact", "封条完好", Kind.yesNo())
                .when("flawDisclosed", "Near expiry or flaw disclosed", "已说明临期或瑕疵", Kind.yesNo())
                .when("usedGoods", "Sold as used", "二手商品", Kind.yesNo())
                .under("Agreed or told before the order", "下单前的约定与告知")
                .when("exclusionConfirmed", "Exclusion confirmed at checkout", "下单时单独确认不退", Kind.yesNo())
                .when("exclusionTold", "Exclusion told before the order", "下单前已告知不适用", Kind.yesNo())
                .when("returnPromised", "We promised to take it back", "我方承诺可退", Kind.yesNo())
                .when("ownExclusion", "Excluded by our own terms", "店铺自定不退", Kind.yesNo())
                .when("returnLabelled", "Labelled for change of mind", "标明支持无理由退货", Kind.yesNo())
                .when("performed", "Begun or performed with consent", "经同意已开始或完成", Kind.yesNo())
                .when("imported", "Sent from outside the customs area", "从关境外发货", Kind.yesNo())
                .when("rightExplained", "Right explained before the order", "下单前已告知权利", Kind.yesNo())
                .when("policyShown", "Return policy shown", "已展示退货政策", Kind.yesNo())
                .when("dutiesDisclosed", "Duties shown before the order", "下单前已告知关税", Kind.yesNo())
                .under("What we knew and did", "我方知情与处理")
                .when("sellerKnew", "We knew, or had to know", "我方明知或应知", Kind.yesNo())
                .when("knowledgeSign", "Sign that we knew", "明知的情形", Kind.oneOf(ClaimLists.KNOWLEDGE_SIGNS))
                .when("labelFlaw", "Flaw of the label", "标签瑕疵", Kind.oneOf(ClaimLists.LABEL_FLAWS))
                .when("harm", "Harm", "损害", Kind.oneOf(ClaimLists.HARMS))
                .when("sourcePapers", "Source papers shown", "能提供进货凭证", Kind.yesNo())
                .when("sellerRefused", "We refused or missed the cure", "我方拒绝或未按时补救", Kind.yesNo())
                .under("Delivery", "配送")
                .when("delayNotice", "Delay notice", "延迟发货通知", Kind.oneOf(ClaimLists.DELAY_NOTICES))
                .when("delayAccepted", "Buyer accepted the delay", "买家同意延迟", Kind.yesNo())
                .when("dateEssential", "Date was essential", "送达日期至关重要", Kind.yesNo())
                .when("extraPeriodOver", "Extra period over", "宽限期已过", Kind.yesNo())
                .when("buyerChoseCarrier", "Buyer chose the carrier", "买家自选承运商", Kind.yesNo())
                .when("deliveryProven", "Delivery proven", "有签收凭证", Kind.yesNo())
                .when("parcelsMerged", "Parcels merged without consent", "未经同意合并发货", Kind.yesNo())
                .when("unordered", "Never ordered", "未曾订购", Kind.yesNo())
                .under("Fault and cure", "瑕疵与补救")
                .when("majorFailure", "Major failure", "重大缺陷", Kind.yesNo())
                .when("minorFault", "Only a minor fault", "仅为轻微瑕疵", Kind.yesNo())
                .when("repairFailed", "A repair or replacement failed", "维修或更换未成功", Kind.yesNo())
                .when("repairedUnderGuarantee", "Repaired under the guarantee", "曾在保障期内维修", Kind.yesNo())
                .when("withinExpectedLife", "Within its expected life", "在预期使用寿命内", Kind.yesNo())
                .when("rescissionMet", "Contract may be rescinded", "符合解除合同条件", Kind.yesNo())
                .under("On the platform and on the way back", "平台沟通与退货")
                .when("hoursSinceContact", "Hours since the buyer wrote", "买家联系后小时数", Kind.wholeNumber())
                .when("returnAsked", "Return was asked", "已申请退货", Kind.yesNo())
                .when("returnUnrefunded", "Came back, not refunded", "已退回未退款", Kind.yesNo())
                .when("returnPossible", "Return possible", "可以退回", Kind.yesNo())
                .then("right", "Right", "权利", Kind.oneOf(RightLists.RIGHTS))
                .then("effect", "Effect", "作用", Kind.oneOf(RightLists.EFFECTS))
                .then("basis", "Basis", "依据类型", Kind.oneOf(RightLists.BASES))
                .then("ground", "Ground of the exclusion", "排除理由", Kind.severalOf(LawLists.GROUNDS))
                .then("remedies", "Remedies in order", "救济方式（按顺序）", Kind.severalOf(LawLists.REMEDIES))
                .then("chooser", "Who chooses", "由谁选择", Kind.oneOf(RightLists.CHOOSERS))
                .then("percent", "Refund, % of the price", "退款比例（%）", Kind.decimal())
                .then("goodsBack", "Goods come back", "需退回商品", Kind.yesNo())
                .then("ask", "Ask first", "需先了解", Kind.severalOf(Questions.ALL))
                .explained()
                .build();
    }
}
