package io.firsthand.entitlement.rules;

import io.firsthand.entitlement.ClaimLists;
import io.firsthand.entitlement.Duty;
import io.firsthand.entitlement.LawLists;
import io.firsthand.entitlement.RightFacts;
import io.firsthand.orders.TradeLists;
import io.firsthand.rulebook.HitPolicy;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.ContactReasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table that says what the law makes a seller do or tell. */
@Configuration(proxyBeanMethods = false)
class DutyTable {

    @Bean
    RuleTable<RightFacts, Duty> statutoryDutiesTable() {
        return RuleTable.named("statutory-duties", RightFacts.class, Duty.class)
                .titled("Statutory duties", "法定义务")
                .about(
                        "What the seller must do, prove or tell beside paying: reports, recalls, burdens of proof, notices."
                                + " Every fitting row counts.",
                        "除赔付外，卖方必须做、证明或告知的事项：报告、召回、举证责任、告知义务。所有命中的行都生效。")
                .hitPolicy(HitPolicy.COLLECT)
                .when("region", "Law of", "适用法律", Kind.oneOf(LawLists.REGIONS))
                .when("market", "Market", "市场", Kind.oneOf(TradeLists.MARKETS))
                .when("platform", "Platform", "平台", Kind.oneOf(TradeLists.PLATFORMS))
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("category", "Category", "商品类别", Kind.oneOf(ClaimLists.CATEGORIES))
                .when("parcelState", "Parcel", "包裹状态", Kind.oneOf(RightLists.PARCEL_STATES))
                .when("month", "Month since delivery", "签收后第几个月", Kind.wholeNumber())
                .when("evidenceGiven", "Picture or document", "有照片或凭证", Kind.yesNo())
                .when("harm", "Harm", "损害", Kind.oneOf(ClaimLists.HARMS))
                .when("hazard", "Safety hazard found", "发现安全隐患", Kind.yesNo())
                .when("ownExclusion", "Excluded by our own terms", "店铺自定不退", Kind.yesNo())
                .when("repairedUnderGuarantee", "Repaired under the guarantee", "曾在保障期内维修", Kind.yesNo())
                .when("imported", "Sent from outside the customs area", "从关境外发货", Kind.yesNo())
                .when("paymentMethod", "Paid with", "支付方式", Kind.oneOf(ClaimLists.PAYMENT_METHODS))
                .when("price", "Price, currency of the order", "商品价格（订单币种）", Kind.decimal())
                .when("currency", "Currency", "币种", Kind.oneOf(TradeLists.CURRENCIES))
                .when("daysSinceOrder", "Days since the order", "下单后天数", Kind.wholeNumber())
                .when("daysSinceStatement", "Days since the statement", "出账单后天数", Kind.wholeNumber())
                .then("basis", "Basis", "依据类型", Kind.oneOf(RightLists.BASES))
                .then("duties", "Duties", "义务", Kind.severalOf(LawLists.DUTIES))
                .then("within", "Within", "期限", Kind.wholeNumber())
                .then("unit", "Unit", "单位", Kind.oneOf(RightLists.UNITS))
                .explained()
                .build();
    }
}
