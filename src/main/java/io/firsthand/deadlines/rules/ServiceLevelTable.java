package io.firsthand.deadlines.rules;

import io.firsthand.deadlines.CalendarLists;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.CountedFrom;
import io.firsthand.deadlines.ServiceLevel;
import io.firsthand.deadlines.ServiceLevelFacts;
import io.firsthand.orders.TradeLists;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.ContactReasons;
import io.firsthand.triage.UrgencyLists;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table that says how long the clocks of a case run. */
@Configuration(proxyBeanMethods = false)
class ServiceLevelTable {

    private static final ClosedList CLOCKS = ClosedList.fixed("clocks")
            .and(ClockKind.NEXT_ANSWER.name(), "next answer", "后续回复")
            .and(ClockKind.PERIODIC_UPDATE.name(), "periodic update", "定期告知进展")
            .and(ClockKind.RESOLUTION.name(), "resolution", "解决时限")
            .and(ClockKind.LEGAL.name(), "term of law", "法定期限")
            .and(ClockKind.PLATFORM.name(), "term of the platform", "平台时限")
            .and(ClockKind.PAYMENT.name(), "term of the payment provider", "支付机构时限");
    private static final ClosedList MARKETS = TradeLists.MARKETS.and(ServiceLevelFacts.NONE, "unknown", "未知");
    private static final ClosedList PROVIDERS = ClosedList.open("payment-providers")
            .and("paypal", "PayPal", "PayPal")
            .and("stripe", "Stripe", "Stripe")
            .and("adyen", "Adyen", "Adyen")
            .and("alipay", "Alipay", "支付宝")
            .and("wechatpay", "WeChat Pay", "微信支付")
            .and(ServiceLevelFacts.NONE, "no dispute", "无争议");
    private static final ClosedList UNITS = ClosedList.of(
            "units",
            ServiceLevel.Unit.class,
            Map.of(
                    ServiceLevel.Unit.MINUTES, "分钟",
                    ServiceLevel.Unit.HOURS, "小时",
                    ServiceLevel.Unit.DAYS, "工作日",
                    ServiceLevel.Unit.WHOLE_DAYS, "自然日"));
    private static final ClosedList CALENDARS = ClosedList.open("calendars")
            .and("always", "every hour of the year", "全年无休")
            .and("desk", "the desk", "客服中心")
            .and(ServiceLevel.MARKET, "the market of the order", "订单所在市场")
            .and(CalendarLists.OF_MARKETS);
    private static final ClosedList NAMES = ClosedList.fixed("names")
            .and("refund-after-withdrawal", "refund after a withdrawal", "撤回合同后的退款")
            .and("answer-to-data-request", "answer to a privacy request", "隐私请求的答复")
            .and("answer-to-regulator", "answer to the regulator", "对监管部门的答复")
            .and("safety-report", "report of an injury", "伤害事故报告")
            .and("platform-answer", "answer to the buyer on the platform", "平台买家消息的回复")
            .and("platform-claim", "answer to a platform claim", "平台纠纷的答复")
            .and("dispute-answer", "answer to a payment dispute", "支付争议的答复");

    private static final ClosedList STARTS = ClosedList.of(
            "counted-from",
            CountedFrom.class,
            Map.of(
                    CountedFrom.NOTICE, "客户通知",
                    CountedFrom.NOTICE_AND_GOODS_OR_PROOF, "客户通知，但可等到收到商品或寄出证明",
                    CountedFrom.GOODS_OR_PROOF, "收到商品或寄出证明，以先者为准",
                    CountedFrom.GOODS_BACK, "收到退回商品"));

    @Bean
    RuleTable<ServiceLevelFacts, ServiceLevel> serviceLevelsTable() {
        return RuleTable.named("service-levels", ServiceLevelFacts.class, ServiceLevel.class)
                .titled("Service levels", "服务时限")
                .about(
                        "How long each clock of a case runs, in whose opening hours, and when it reminds. An amount of 0"
                                + " means that there is no such clock. One day is one business day of the calendar, not"
                                + " 24 open hours. Whole days are days of the customer: the first is the day after, and"
                                + " the last one counts to its end. A term that counts from goods begins when"
                                + " they come. The first answer has a table of its own.",
                        "工单的每个时钟按哪个日历走多久、何时提醒。数量为 0 表示没有该时钟。一天是日历中的一个工作日，而不是 24 个营业小时。自然日按客户所在地计算：次日为第一天，最后一天计至当日结束。自收到商品起算的期限，收到后才开始。首次回复另有专表。")
                .when("clock", "Clock", "时钟", Kind.oneOf(CLOCKS))
                .when("priority", "Priority", "优先级", Kind.oneOf(UrgencyLists.PRIORITIES))
                .when("channel", "Channel", "渠道", Kind.oneOf(UrgencyLists.CHANNELS))
                .when("market", "Market", "市场", Kind.oneOf(MARKETS))
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("provider", "Provider of a disputed payment", "争议款项的支付机构", Kind.oneOf(PROVIDERS))
                .when("delivered", "Everything was delivered", "已全部送达", Kind.yesNo())
                .when("collected", "We offered to collect the goods", "我方已提出上门取件", Kind.yesNo())
                .then("amount", "Amount", "数量", Kind.wholeNumber())
                .then("unit", "Unit", "单位", Kind.oneOf(UNITS))
                .then("calendar", "Calendar", "日历", Kind.oneOf(CALENDARS))
                .then("remindAt", "Remind at, % left", "剩余百分之几时提醒", Kind.wholeNumber())
                .then("pauses", "Pauses while waiting for the customer", "等待客户时暂停", Kind.yesNo())
                .then("name", "Name", "名称", Kind.oneOf(NAMES))
                .then("countedFrom", "Counted from (blank = as usual)", "起算点（留空 = 照常）", Kind.oneOf(STARTS))
                .explained()
                .build();
    }
}
