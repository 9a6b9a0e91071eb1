package io.firsthand.returns.rules;

import io.firsthand.entitlement.ClaimLists;
import io.firsthand.entitlement.LawLists;
import io.firsthand.orders.TradeLists;
import io.firsthand.returns.Deduction;
import io.firsthand.returns.DeductionFacts;
import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.ReturnConditions;
import io.firsthand.returns.ReturnFacts;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.ContactReasons;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that say how goods come back, and what may be taken off. */
@Configuration(proxyBeanMethods = false)
class ReturnTables {

    private static final ClosedList CONDITIONS = ClosedList.of(
            "goods-conditions",
            GoodsCondition.class,
            Map.of(
                    GoodsCondition.AS_AGREED, "符合约定",
                    GoodsCondition.OPENED, "已拆封",
                    GoodsCondition.USED, "已使用",
                    GoodsCondition.DAMAGED, "已损坏",
                    GoodsCondition.PART_ONLY, "只退回一部分",
                    GoodsCondition.WRONG_GOODS, "退回物品不符",
                    GoodsCondition.EMPTY_BOX, "空包裹"));

    @Bean
    RuleTable<ReturnFacts, ReturnConditions> returnConditionsTable() {
        return RuleTable.named("return-conditions", ReturnFacts.class, ReturnConditions.class)
                .titled("Conditions of a return", "退货条件")
                .about(
                        "How goods come back: whether they are needed, who pays and bears the way, within which days, and"
                                + " when the money is due. Where the law wants the money on proof of dispatch, the"
                                + " inspection comes too late to hold it back. The first fitting row decides.",
                        "商品如何退回：是否需要退回、运费与在途风险由谁承担、期限，以及何时退款。" + "法律规定凭寄出证明退款的，验货不能再扣住款项。第一条命中的行生效。")
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("region", "Law of", "适用法律", Kind.oneOf(LawLists.REGIONS))
                .when("platform", "Platform", "平台", Kind.oneOf(TradeLists.PLATFORMS))
                .when("goodsComeBack", "Right asks for the goods", "权利要求退回商品", Kind.yesNo())
                .when("collected", "We offered to collect the goods", "我方已提出上门取件", Kind.yesNo())
                .when("valueCny", "Price of the goods, CNY", "商品价格（人民币）", Kind.decimal())
                .then("goodsNeeded", "Goods come back", "需退回商品", Kind.yesNo())
                .then("refundOnProof", "Money on proof of dispatch", "凭寄出证明退款", Kind.yesNo())
                .then("sellerPaysLabel", "We pay the label", "我方承担运费", Kind.yesNo())
                .then("ourRisk", "Loss on the way is ours", "在途灭失由我方承担", Kind.yesNo())
                .then("deductible", "Loss of value counts", "可扣减价值损失", Kind.yesNo())
                .then("shippingBack", "Delivery goes back too", "退还标准运费", Kind.yesNo())
                .then("returnDays", "Send within, days", "寄回期限（天）", Kind.wholeNumber())
                .then("refundDays", "Money within, days", "退款期限（天）", Kind.wholeNumber())
                .then("refundFromNotice", "counted from the notice", "自通知起计算", Kind.yesNo())
                .explained()
                .build();
    }

    @Bean
    RuleTable<DeductionFacts, Deduction> deductionTable() {
        return RuleTable.named("deduction", DeductionFacts.class, Deduction.class)
                .titled("Deduction for loss of value", "价值损失扣减")
                .about(
                        "How much of the price may be taken off at most for how goods came back: only for loss of value"
                                + " beyond trying them, never where the goods were at fault. Each deduction needs a photo"
                                + " and a second person. The first fitting row decides.",
                        "按退回商品状况最多可扣减的比例：只扣超出正常查验造成的价值损失，商品本身有问题时一律不扣。" + "每次扣减须有照片并由第二人批准。第一条命中的行生效。")
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("region", "Law of", "适用法律", Kind.oneOf(LawLists.REGIONS))
                .when("platform", "Platform", "平台", Kind.oneOf(TradeLists.PLATFORMS))
                .when("category", "Category", "商品类别", Kind.oneOf(ClaimLists.CATEGORIES))
                .when("condition", "Condition", "退回状况", Kind.oneOf(CONDITIONS))
                .then("percent", "At most, % of the price", "最高扣减比例（%）", Kind.decimal())
                .explained()
                .build();
    }
}
