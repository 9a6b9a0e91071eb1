package io.firsthand.entitlement.rules;

import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.LawLists;
import io.firsthand.entitlement.Questions;
import io.firsthand.entitlement.Right;
import io.firsthand.entitlement.RightFacts;
import io.firsthand.orders.ParcelState;
import io.firsthand.orders.TradeLists;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.ContactReasons;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table that says what law, platform and promise give. */
@Configuration(proxyBeanMethods = false)
class EntitlementTables {

    private static final ClosedList CATEGORIES = ClosedList.open("categories")
            .and("apparel", "apparel", "服饰")
            .and("electronics", "electronics", "电子")
            .and("home", "home", "家居")
            .and("toys", "toys", "玩具")
            .and("cosmetics", "cosmetics, sealed", "化妆品（密封）")
            .and("food", "food, not perishable", "食品（非易腐）")
            .and("perishable", "fresh or perishable", "鲜活易腐")
            .and("books", "books", "图书")
            .and("press", "newspapers and magazines", "报刊")
            .and("media", "audio, video, software, sealed", "音像软件（密封）")
            .and("digital", "digital content", "数字内容")
            .and("custom-made", "made to order", "定制商品");
    private static final ClosedList PARCEL_STATES = ClosedList.of(
            "parcel-states",
            ParcelState.class,
            Map.of(
                    ParcelState.LABEL_CREATED, "已建单未发货",
                    ParcelState.IN_TRANSIT, "运输中",
                    ParcelState.STALLED, "停滞",
                    ParcelState.CUSTOMS_HELD, "海关扣留",
                    ParcelState.OUT_FOR_DELIVERY, "派送中",
                    ParcelState.DELIVERED, "已签收",
                    ParcelState.REFUSED, "拒收",
                    ParcelState.RETURNED_TO_SENDER, "已退回",
                    ParcelState.LOST, "丢失"));
    private static final ClosedList OUTCOMES = ClosedList.of(
            "outcomes",
            Entitlement.Outcome.class,
            Map.of(
                    Entitlement.Outcome.REFUND, "退款",
                    Entitlement.Outcome.REPLACEMENT_OR_REFUND, "换货或退款",
                    Entitlement.Outcome.NONE, "无权利",
                    Entitlement.Outcome.UNKNOWN, "尚不确定"));

    @Bean
    RuleTable<RightFacts, Right> refundEligibilityTable() {
        return RuleTable.named("refund-eligibility", RightFacts.class, Right.class)
                .titled("Refund eligibility", "退款资格")
                .about(
                        "What the customer is entitled to by law, platform policy and our promise. The first fitting row"
                                + " decides, so a more favourable right stands above a less favourable one. An unknown"
                                + " fact leads to a question, never to a no. Days count as the region's law counts.",
                        "法律、平台政策和我们的承诺赋予客户的权利。第一条命中的行生效，因此对客户更有利的权利排在前面。" + "事实不明时先提问，绝不直接拒绝。天数按当地法律计算。")
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("region", "Law of", "适用法律", Kind.oneOf(LawLists.REGIONS))
                .when("market", "Market", "市场", Kind.oneOf(TradeLists.MARKETS))
                .when("platform", "Platform", "平台", Kind.oneOf(TradeLists.PLATFORMS))
                .when("category", "Category", "商品类别", Kind.oneOf(CATEGORIES))
                .when("parcelState", "Parcel", "包裹状态", Kind.oneOf(PARCEL_STATES))
                .when("day", "Day since delivery", "签收后第几天", Kind.wholeNumber())
                .when("daysLate", "Days late", "逾期天数", Kind.wholeNumber())
                .when("evidenceGiven", "Picture or document", "有照片或凭证", Kind.yesNo())
                .when("disputed", "Dispute open", "存在未结争议", Kind.yesNo())
                .then("outcome", "Outcome", "结果", Kind.oneOf(OUTCOMES))
                .then("percent", "Refund, % of the price", "退款比例（%）", Kind.decimal())
                .then("statutory", "Right of law", "法定权利", Kind.yesNo())
                .then("returnNeeded", "Goods come back", "需退回商品", Kind.yesNo())
                .then("ask", "Ask first", "需先了解", Kind.severalOf(Questions.ALL))
                .explained()
                .build();
    }
}
