package io.firsthand.deadlines.rules;

import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.ServiceLevel;
import io.firsthand.deadlines.ServiceLevelFacts;
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
    private static final ClosedList MARKETS = ClosedList.open("markets")
            .and("CN", "China", "中国")
            .and("AT", "Austria", "奥地利")
            .and("BE", "Belgium", "比利时")
            .and("BG", "Bulgaria", "保加利亚")
            .and("HR", "Croatia", "克罗地亚")
            .and("CY", "Cyprus", "塞浦路斯")
            .and("CZ", "Czechia", "捷克")
            .and("DK", "Denmark", "丹麦")
            .and("EE", "Estonia", "爱沙尼亚")
            .and("FI", "Finland", "芬兰")
            .and("FR", "France", "法国")
            .and("DE", "Germany", "德国")
            .and("GR", "Greece", "希腊")
            .and("HU", "Hungary", "匈牙利")
            .and("IE", "Ireland", "爱尔兰")
            .and("IT", "Italy", "意大利")
            .and("LV", "Latvia", "拉脱维亚")
            .and("LT", "Lithuania", "立陶宛")
            .and("LU", "Luxembourg", "卢森堡")
            .and("MT", "Malta", "马耳他")
            .and("NL", "Netherlands", "荷兰")
            .and("PL", "Poland", "波兰")
            .and("PT", "Portugal", "葡萄牙")
            .and("RO", "Romania", "罗马尼亚")
            .and("SK", "Slovakia", "斯洛伐克")
            .and("SI", "Slovenia", "斯洛文尼亚")
            .and("ES", "Spain", "西班牙")
            .and("SE", "Sweden", "瑞典")
            .and("GB", "United Kingdom", "英国")
            .and("US", "United States", "美国")
            .and("JP", "Japan", "日本")
            .and("AU", "Australia", "澳大利亚")
            .and("KR", "South Korea", "韩国")
            .and("TW", "Taiwan", "台湾")
            .and("BR", "Brazil", "巴西")
            .and("TH", "Thailand", "泰国")
            .and("VN", "Vietnam", "越南")
            .and("ID", "Indonesia", "印度尼西亚")
            .and("MY", "Malaysia", "马来西亚")
            .and("SG", "Singapore", "新加坡")
            .and("PH", "Philippines", "菲律宾")
            .and("CA", "Canada", "加拿大")
            .and("CH", "Switzerland", "瑞士")
            .and("HK", "Hong Kong", "香港")
            .and(ServiceLevelFacts.NONE, "unknown", "未知");
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
                    ServiceLevel.Unit.DAYS, "工作日"));
    private static final ClosedList CALENDARS = ClosedList.open("calendars")
            .and("always", "every hour of the year", "全年无休")
            .and("desk", "the desk", "客服中心")
            .and(ServiceLevel.MARKET, "the market of the order", "订单所在市场")
            .and("cn", "China", "中国")
            .and("de", "Germany", "德国")
            .and("fr", "France", "法国")
            .and("es", "Spain", "西班牙")
            .and("uk", "United Kingdom", "英国")
            .and("us", "United States", "美国")
            .and("jp", "Japan", "日本")
            .and("au", "Australia", "澳大利亚");
    private static final ClosedList NAMES = ClosedList.fixed("names")
            .and("refund-after-withdrawal", "refund after a withdrawal", "撤回合同后的退款")
            .and("answer-to-data-request", "answer to a privacy request", "隐私请求的答复")
            .and("answer-to-regulator", "answer to the regulator", "对监管部门的答复")
            .and("safety-report", "report of an injury", "伤害事故报告")
            .and("platform-answer", "answer to the buyer on the platform", "平台买家消息的回复")
            .and("platform-claim", "answer to a platform claim", "平台纠纷的答复")
            .and("dispute-answer", "answer to a payment dispute", "支付争议的答复");

    @Bean
    RuleTable<ServiceLevelFacts, ServiceLevel> serviceLevelsTable() {
        return RuleTable.named("service-levels", ServiceLevelFacts.class, ServiceLevel.class)
                .titled("Service levels", "服务时限")
                .about(
                        "How long each clock of a case runs, in whose opening hours, and when it reminds. An amount of 0"
                                + " means that there is no such clock. One day is one business day of the calendar, not"
                                + " 24 open hours. The first answer has a table of its own.",
                        "工单的每个时钟按哪个日历走多久、何时提醒。数量为 0 表示没有该时钟。一天是日历中的一个工作日，而不是 24 个营业小时。首次回复另有专表。")
                .when("clock", "Clock", "时钟", Kind.oneOf(CLOCKS))
                .when("priority", "Priority", "优先级", Kind.oneOf(UrgencyLists.PRIORITIES))
                .when("channel", "Channel", "渠道", Kind.oneOf(UrgencyLists.CHANNELS))
                .when("market", "Market", "市场", Kind.oneOf(MARKETS))
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("provider", "Provider of a disputed payment", "争议款项的支付机构", Kind.oneOf(PROVIDERS))
                .then("amount", "Amount", "数量", Kind.wholeNumber())
                .then("unit", "Unit", "单位", Kind.oneOf(UNITS))
                .then("calendar", "Calendar", "日历", Kind.oneOf(CALENDARS))
                .then("remindAt", "Remind at, % left", "剩余百分之几时提醒", Kind.wholeNumber())
                .then("pauses", "Pauses while waiting for the customer", "等待客户时暂停", Kind.yesNo())
                .then("name", "Name", "名称", Kind.oneOf(NAMES))
                .explained()
                .build();
    }
}
