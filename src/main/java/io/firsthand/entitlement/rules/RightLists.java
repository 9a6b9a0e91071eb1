package io.firsthand.entitlement.rules;

import io.firsthand.entitlement.AmountTerm;
import io.firsthand.entitlement.Basis;
import io.firsthand.entitlement.Chooser;
import io.firsthand.entitlement.Effect;
import io.firsthand.entitlement.RightKind;
import io.firsthand.orders.ParcelState;
import io.firsthand.rulebook.ClosedList;
import java.util.Map;

/** The lists of constants that the tables of the law share. */
final class RightLists {

    static final ClosedList RIGHTS = ClosedList.of(
            "rights",
            RightKind.class,
            Map.ofEntries(
                    Map.entry(RightKind.WITHDRAWAL, "撤回权"),
                    Map.entry(RightKind.NO_REASON_RETURN, "无理由退货"),
                    Map.entry(RightKind.POLICY_NOT_SHOWN, "未展示退货政策"),
                    Map.entry(RightKind.CONFORMITY, "质量保障"),
                    Map.entry(RightKind.NOT_DELIVERED, "未收到货"),
                    Map.entry(RightKind.LATE_DELIVERY, "延迟交付"),
                    Map.entry(RightKind.FRAUD, "欺诈赔偿"),
                    Map.entry(RightKind.FOOD_SAFETY, "食品安全赔偿"),
                    Map.entry(RightKind.PRODUCT_SAFETY, "产品安全"),
                    Map.entry(RightKind.UNDISCLOSED_DUTIES, "未告知的关税费用"),
                    Map.entry(RightKind.UNORDERED_GOODS, "未订购的商品"),
                    Map.entry(RightKind.WRONG_CHARGE, "多扣款"),
                    Map.entry(RightKind.PLATFORM_POLICY, "平台政策"),
                    Map.entry(RightKind.SELLER_PROMISE, "我方承诺"),
                    Map.entry(RightKind.NO_CLAIM, "无诉求")));

    static final ClosedList BASES = ClosedList.of(
            "bases",
            Basis.class,
            Map.ofEntries(
                    Map.entry(Basis.LAW, "法律"),
                    Map.entry(Basis.PLATFORM, "平台"),
                    Map.entry(Basis.PROMISE, "承诺"),
                    Map.entry(Basis.PRACTICE, "处理惯例")));

    static final ClosedList PARCEL_STATES = ClosedList.of(
            "parcel-states",
            ParcelState.class,
            Map.ofEntries(
                    Map.entry(ParcelState.LABEL_CREATED, "已建单未发货"),
                    Map.entry(ParcelState.IN_TRANSIT, "运输中"),
                    Map.entry(ParcelState.STALLED, "停滞"),
                    Map.entry(ParcelState.CUSTOMS_HELD, "海关扣留"),
                    Map.entry(ParcelState.OUT_FOR_DELIVERY, "派送中"),
                    Map.entry(ParcelState.DELIVERED, "已签收"),
                    Map.entry(ParcelState.REFUSED, "拒收"),
                    Map.entry(ParcelState.RETURNED_TO_SENDER, "已退回"),
                    Map.entry(ParcelState.LOST, "丢失")));

    static final ClosedList EFFECTS = ClosedList.of(
            "effects",
            Effect.class,
            Map.ofEntries(
                    Map.entry(Effect.GIVES, "给予"),
                    Map.entry(Effect.EXCLUDES, "排除"),
                    Map.entry(Effect.VOIDS, "使排除失效"),
                    Map.entry(Effect.ASKS, "先询问"),
                    Map.entry(Effect.BLOCKS, "暂停赔付"),
                    Map.entry(Effect.ANSWERS, "仅答复")));

    static final ClosedList CHOOSERS = ClosedList.of(
            "choosers",
            Chooser.class,
            Map.ofEntries(
                    Map.entry(Chooser.NOBODY, "无需选择，同时给予"),
                    Map.entry(Chooser.BUYER, "买家"),
                    Map.entry(Chooser.BUYER_CURE_FIRST, "买家，先修理或更换"),
                    Map.entry(Chooser.SELLER, "卖家")));

    static final ClosedList MULTIPLES = ClosedList.of(
            "multiples-of",
            AmountTerm.MultipleOf.class,
            Map.ofEntries(Map.entry(AmountTerm.MultipleOf.PRICE, "价款"), Map.entry(AmountTerm.MultipleOf.LOSS, "损失")));

    static final ClosedList DELIVERIES = ClosedList.of(
            "delivery-back",
            AmountTerm.DeliveryBack.class,
            Map.ofEntries(
                    Map.entry(AmountTerm.DeliveryBack.NONE, "不退"),
                    Map.entry(AmountTerm.DeliveryBack.STANDARD, "退标准运费"),
                    Map.entry(AmountTerm.DeliveryBack.ALL, "全部退还")));

    static final ClosedList PAYERS = ClosedList.of(
            "payers",
            AmountTerm.Payer.class,
            Map.ofEntries(Map.entry(AmountTerm.Payer.BUYER, "买家"), Map.entry(AmountTerm.Payer.SELLER, "卖家")));

    static final ClosedList UNITS = ClosedList.of(
            "term-units",
            AmountTerm.TermUnit.class,
            Map.ofEntries(
                    Map.entry(AmountTerm.TermUnit.HOURS, "小时"),
                    Map.entry(AmountTerm.TermUnit.DAYS, "日"),
                    Map.entry(AmountTerm.TermUnit.BUSINESS_DAYS, "工作日"),
                    Map.entry(AmountTerm.TermUnit.BILLING_CYCLES, "账单周期")));

    static final ClosedList STARTS = ClosedList.of(
            "refund-from",
            AmountTerm.RefundFrom.class,
            Map.ofEntries(
                    Map.entry(AmountTerm.RefundFrom.NOTICE, "客户通知"),
                    Map.entry(AmountTerm.RefundFrom.NOTICE_AND_GOODS_OR_PROOF, "客户通知，且收到商品或寄出证明"),
                    Map.entry(AmountTerm.RefundFrom.GOODS_OR_PROOF, "收到商品或寄出证明"),
                    Map.entry(AmountTerm.RefundFrom.GOODS_BACK, "收到退货"),
                    Map.entry(AmountTerm.RefundFrom.AGREEMENT, "我方同意退款")));

    private RightLists() {}
}
