package io.firsthand.triage;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.ListValue;
import java.util.List;
import java.util.Optional;

/** What a contact can be about: the codes that rules and people choose from, with what people read. */
public final class ContactReasons {

    /** The words do not decide it; the owner sets the reason. */
    public static final String UNCLEAR = "unclear";

    /** All codes in the order in which people find them, {@link #UNCLEAR} last. */
    public static final ClosedList ALL = ClosedList.fixed("contact-reasons")
            .and("where-is-my-order", "Where is my order", "订单到哪了")
            .and("late", "Late delivery", "配送延误")
            .and("stalled", "Tracking stands still", "物流停滞")
            .and("not-received", "Delivered but not received", "显示签收但未收到")
            .and("lost", "Parcel lost", "包裹丢失")
            .and("returned-to-sender", "Returned to sender", "包裹被退回")
            .and("refused", "Parcel refused", "拒收")
            .and("damaged", "Damaged", "破损")
            .and("wrong-item", "Wrong item", "发错货")
            .and("missing-item", "Item missing", "少件")
            .and("missing-gift", "Gift missing", "赠品缺失")
            .and("empty-parcel", "Empty parcel", "空包裹")
            .and("defect", "Defect", "质量故障")
            .and("not-as-described", "Not as described", "与描述不符")
            .and("fake", "Fake suspected", "疑似假货")
            .and("unsafe", "Injury or danger", "受伤或安全隐患")
            .and("allergy", "Allergy", "过敏")
            .and("expired-food", "Expired or spoiled", "过期或变质")
            .and("change-of-mind", "Return, change of mind", "无理由退货")
            .and("exchange", "Exchange", "换货")
            .and("cancel", "Cancel the order", "取消订单")
            .and("order-change", "Change the order", "修改订单")
            .and("address-change", "Change the address", "修改地址")
            .and("refund", "Money back", "要求退款")
            .and("refund-status", "Refund status", "退款进度")
            .and("wrong-amount", "Wrong amount", "金额有误")
            .and("double-charge", "Charged twice", "重复扣款")
            .and("invoice", "Invoice", "发票")
            .and("coupon", "Coupon or points", "优惠券与积分")
            .and("payment-trouble", "Payment trouble", "支付故障")
            .and("payment-methods", "Payment methods", "支付方式")
            .and("customs-hold", "Customs and duties", "海关与关税")
            .and("import-document", "Import document", "进口单据")
            .and("warranty", "Warranty or repair", "保修维修")
            .and("spare-part", "Spare part", "配件")
            .and("how-to", "How to use it", "使用方法")
            .and("platform-claim", "Platform claim", "平台介入")
            .and("chargeback", "Chargeback", "拒付争议")
            .and("regulator", "Regulator", "监管投诉")
            .and("legal-threat", "Lawyer or court", "律师或诉讼")
            .and("press", "Press or social media", "媒体曝光")
            .and("complaint", "Complaint", "投诉")
            .and("pre-sales", "Question before buying", "售前咨询")
            .and("shipping-question", "Shipping options and time", "配送方式与时效")
            .and("promotion-terms", "Promotion terms", "活动规则")
            .and("policy-question", "Question on policy or fees", "政策与费用咨询")
            .and("privacy", "Privacy and account deletion", "隐私与注销")
            .and("account", "Account", "账户")
            .and("newsletter", "Newsletter", "订阅与退订")
            .and("feedback", "Feedback and review", "评价与建议")
            .and("human-request", "Asks for a person", "要求人工")
            .and("fraud-suspicion", "Fraud suspected", "疑似欺诈")
            .and(UNCLEAR, "Unclear", "未明确");

    private ContactReasons() {}

    /** All codes. */
    public static List<String> codes() {
        return ALL.codes();
    }

    /** What people read for this code; empty for a code that does not exist. */
    public static Optional<Bilingual> label(String code) {
        return ALL.values().stream()
                .filter(value -> value.code().equals(code))
                .map(ListValue::label)
                .findFirst();
    }
}
