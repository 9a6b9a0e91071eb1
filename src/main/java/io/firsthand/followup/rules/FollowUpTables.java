package io.firsthand.followup.rules;

import io.firsthand.cases.ClosedAs;
import io.firsthand.followup.FollowUpFacts;
import io.firsthand.followup.FollowUpRule;
import io.firsthand.followup.Gesture;
import io.firsthand.followup.GestureFacts;
import io.firsthand.followup.ScenarioQuestions;
import io.firsthand.orders.TradeLists;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.ContactReasons;
import io.firsthand.triage.UrgencyLists;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that say what follows when a case was closed. */
@Configuration(proxyBeanMethods = false)
class FollowUpTables {

    private static final ClosedList ENDS = ClosedList.of(
            "ends",
            ClosedAs.class,
            Map.ofEntries(
                    Map.entry(ClosedAs.SOLVED, "已解决"),
                    Map.entry(ClosedAs.EXPLAINED, "已解释，无需处理"),
                    Map.entry(ClosedAs.WITHDRAWN, "客户撤回"),
                    Map.entry(ClosedAs.SILENT, "客户未再回复"),
                    Map.entry(ClosedAs.DUPLICATE, "重复"),
                    Map.entry(ClosedAs.SPAM, "垃圾信息"),
                    Map.entry(ClosedAs.AUTOMATIC, "自动邮件"),
                    Map.entry(ClosedAs.WRONG_SHOP, "找错店铺"),
                    Map.entry(ClosedAs.WRONG_PERSON, "找错人"),
                    Map.entry(ClosedAs.ORDER_CANCELLED, "订单已取消"),
                    Map.entry(ClosedAs.SETTLED_ELSEWHERE, "已在别处解决")));
    private static final ClosedList GESTURES = ClosedList.of(
            "gestures",
            Gesture.Kind.class,
            Map.of(Gesture.Kind.NONE, "不赠送", Gesture.Kind.COUPON, "无门槛优惠券", Gesture.Kind.PAYOUT, "转账"));

    @Bean
    RuleTable<FollowUpFacts, FollowUpRule> followUpTable() {
        return RuleTable.named("follow-up", FollowUpFacts.class, FollowUpRule.class)
                .titled("Follow-up", "结案回访")
                .about(
                        "What follows when a case was closed: whether and when the customer is asked how it went, and for how"
                                + " long a message of his stands on the closed case and may reopen it. A window of 0 means"
                                + " that no follow-up runs and what comes later is a new case. The first fitting row"
                                + " decides. Days since the last survey: 9999 if the customer was never asked.",
                        "结案之后做什么：是否回访、何时回访，以及客户的后续来信在多久之内仍归入已结工单并可重开。窗口为 0 表示不回访，之后的来信另立新案。"
                                + "第一条命中的行生效。距上次回访天数：从未回访过的客户为 9999。")
                .when("closedAs", "Closed as", "结案方式", Kind.oneOf(ENDS))
                .when("priority", "Priority", "优先级", Kind.oneOf(UrgencyLists.PRIORITIES))
                .when("channel", "Channel", "渠道", Kind.oneOf(UrgencyLists.CHANNELS))
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("daysSinceSurvey", "Days since the last survey", "距上次回访天数", Kind.wholeNumber())
                .then("survey", "Survey", "回访", Kind.yesNo())
                .then("surveyAfter", "Survey after", "结案后多久回访", Kind.duration())
                .then("question", "Scenario question", "情景问题", Kind.oneOf(ScenarioQuestions.ALL))
                .then("surveyOpenFor", "Survey open for", "回访有效期", Kind.duration())
                .then("reopenableFor", "Reopening window", "可重开期限", Kind.duration())
                .explained()
                .build();
    }

    @Bean
    RuleTable<GestureFacts, Gesture> closingGestureTable() {
        return RuleTable.named("closing-gesture", GestureFacts.class, Gesture.class)
                .titled("Closing gesture", "结案心意")
                .about(
                        "A small thing without conditions when a case ends, in the currency of the order. It is goodwill of"
                                + " the owner: compensation-limits holds, and above his limit it waits for an approval. The"
                                + " first fitting row decides. Score 0: the customer did not answer.",
                        "结案时送给客户的一份无门槛小心意，金额为订单币种。它计入负责人的善意补偿：受“权限与审批”表限制，超出其权限须经批准。" + "第一条命中的行生效。评分 0 表示客户未作答。")
                .when("score", "Score", "评分", Kind.wholeNumber())
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("closedAs", "Closed as", "结案方式", Kind.oneOf(ENDS))
                .when("market", "Market", "市场", Kind.oneOf(TradeLists.MARKETS))
                .when("platform", "Platform", "平台", Kind.oneOf(TradeLists.PLATFORMS))
                .when("currency", "Currency", "币种", Kind.oneOf(TradeLists.CURRENCIES))
                .when("promiseBroken", "Promised answer was late", "首次回复超时", Kind.yesNo())
                .when("reopened", "Times reopened", "重开次数", Kind.wholeNumber())
                .when("somethingGiven", "Money or goods were given", "已退款或补发", Kind.yesNo())
                .then("kind", "Gesture", "心意", Kind.oneOf(GESTURES))
                .then("amount", "Amount, currency of the order", "金额（订单币种）", Kind.decimal())
                .explained()
                .build();
    }
}
