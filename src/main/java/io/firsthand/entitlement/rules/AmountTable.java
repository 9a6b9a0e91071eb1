package io.firsthand.entitlement.rules;

import io.firsthand.entitlement.AmountTerm;
import io.firsthand.entitlement.ClaimLists;
import io.firsthand.entitlement.LawLists;
import io.firsthand.entitlement.RightFacts;
import io.firsthand.orders.TradeLists;
import io.firsthand.rulebook.HitPolicy;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.ContactReasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table that says what money and which way back a right brings. */
@Configuration(proxyBeanMethods = false)
class AmountTable {

    @Bean
    RuleTable<RightFacts, AmountTerm> refundAmountTable() {
        return RuleTable.named("refund-amount", RightFacts.class, AmountTerm.class)
                .titled("Refund amount", "退款金额")
                .about(
                        "What follows from a right that applies: statutory multiples, delivery, the way back, deductions,"
                                + " how the sum is settled and until when it is paid. Every fitting row counts; of two"
                                + " rows that say the same thing the one more favourable to the customer wins.",
                        "权利成立后如何结算：法定倍数赔偿、运费、退回运费、扣减、结算方式和退款期限。所有命中的行都生效；" + "同一事项以对客户更有利的为准。")
                .hitPolicy(HitPolicy.COLLECT)
                .when("right", "Right", "权利", Kind.oneOf(RightLists.RIGHTS))
                .when("region", "Law of", "适用法律", Kind.oneOf(LawLists.REGIONS))
                .when("market", "Market", "市场", Kind.oneOf(TradeLists.MARKETS))
                .when("platform", "Platform", "平台", Kind.oneOf(TradeLists.PLATFORMS))
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("category", "Category", "商品类别", Kind.oneOf(ClaimLists.CATEGORIES))
                .when("parcelState", "Parcel", "包裹状态", Kind.oneOf(RightLists.PARCEL_STATES))
                .when("month", "Month since delivery", "签收后第几个月", Kind.wholeNumber())
                .when("condition", "Condition of the goods", "商品状况", Kind.oneOf(ClaimLists.CONDITIONS))
                .when("harm", "Harm", "损害", Kind.oneOf(ClaimLists.HARMS))
                .when("sellerKnew", "We knew, or had to know", "我方明知或应知", Kind.yesNo())
                .when("rightExplained", "Right explained before the order", "下单前已告知权利", Kind.yesNo())
                .when("returnCostTold", "Told who pays the return", "已告知退货运费", Kind.yesNo())
                .when("freightLeftOpen", "Return agreed, freight left open", "协议退货未约定运费", Kind.yesNo())
                .when("collectionOffered", "We offered to collect the goods", "我方已提出上门取件", Kind.yesNo())
                .when("freeShippingLost", "Free delivery no longer earned", "退货后不再满足包邮", Kind.yesNo())
                .when("partOfPromotion", "Part of a bundle or threshold offer comes back", "套装或满减商品部分退货", Kind.yesNo())
                .when("giftKept", "Gift is kept", "赠品未退回", Kind.yesNo())
                .when("returnedLate", "Sent back late", "逾期寄回", Kind.yesNo())
                .when("buyerKnew", "Buyer knew of the defect", "买家明知有问题", Kind.yesNo())
                .when("sellerCredit", "Paid on our own credit", "由我方授信支付", Kind.yesNo())
                .then("basis", "Basis", "依据类型", Kind.oneOf(RightLists.BASES))
                .then("multiple", "Times", "倍数", Kind.decimal())
                .then("multipleOf", "Times what", "倍数基数", Kind.oneOf(RightLists.MULTIPLES))
                .then("floor", "At least", "最低金额", Kind.decimal())
                .then("floorCurrency", "Currency of the least", "最低金额币种", Kind.oneOf(TradeLists.CURRENCIES))
                .then("delivery", "Delivery paid back", "退还运费", Kind.oneOf(RightLists.DELIVERIES))
                .then("paysReturn", "Pays the way back", "退货运费承担方", Kind.oneOf(RightLists.PAYERS))
                .then("deductionUpTo", "Deduction up to, % of the price", "最高扣减比例（%）", Kind.decimal())
                .then("settle", "Settled how", "结算方式", Kind.severalOf(LawLists.SETTLEMENTS))
                .then("refundWithin", "Refund within", "退款期限", Kind.wholeNumber())
                .then("refundUnit", "Unit", "单位", Kind.oneOf(RightLists.UNITS))
                .then("refundFrom", "Counted from", "起算点", Kind.oneOf(RightLists.STARTS))
                .then("returnWithinDays", "Goods sent within, days", "寄回期限（天）", Kind.wholeNumber())
                .explained()
                .build();
    }
}
