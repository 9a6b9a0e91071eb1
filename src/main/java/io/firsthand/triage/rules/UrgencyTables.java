package io.firsthand.triage.rules;

import io.firsthand.people.StaffLists;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.ContactReasons;
import io.firsthand.triage.PriorityFacts;
import io.firsthand.triage.Promise;
import io.firsthand.triage.PromiseFacts;
import io.firsthand.triage.Queues;
import io.firsthand.triage.Route;
import io.firsthand.triage.RoutingFacts;
import io.firsthand.triage.Urgency;
import io.firsthand.triage.UrgencyLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that say how urgent a contact is, what is promised, and who owns the case. */
@Configuration(proxyBeanMethods = false)
class UrgencyTables {

    private static final ClosedList LANGUAGES = ClosedList.open("languages")
            .and("zh", "Chinese", "中文")
            .and("en", "English", "英语")
            .and("de", "German", "德语")
            .and("fr", "French", "法语")
            .and("es", "Spanish", "西班牙语")
            .and("ja", "Japanese", "日语")
            .and("und", "unknown", "未知");

    @Bean
    RuleTable<PriorityFacts, Urgency> priorityTable() {
        return RuleTable.named("priority", PriorityFacts.class, Urgency.class)
                .titled("Priority", "优先级")
                .about(
                        "How urgent a contact is. The first fitting row decides. Danger, law, press and fakes stand in"
                                + " words-that-override: the more urgent of the two holds.",
                        "来信的紧急程度。第一条命中的行生效。涉及安全、法律、媒体和假货的词语见 words-that-override 表，两表取更紧急者。")
                .when("words", "text", "Says any of", "包含任一词语", Kind.saysAnyOf())
                .when("also", "text", "And also any of", "并且包含任一", Kind.saysAnyOf())
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("vip", "VIP customer", "VIP 客户", Kind.yesNo())
                .when("orderTotalCny", "Order total, CNY", "订单总额（人民币）", Kind.decimal())
                .then("priority", "Priority", "优先级", Kind.oneOf(UrgencyLists.PRIORITIES))
                .explained()
                .build();
    }

    @Bean
    RuleTable<PromiseFacts, Promise> firstAnswerTable() {
        return RuleTable.named("first-answer", PromiseFacts.class, Promise.class)
                .titled("First answer", "首次回复承诺")
                .about(
                        "Within what time a human answers first, by priority and channel. Counted from receipt; an"
                                + " automatic acknowledgement is no answer.",
                        "按优先级和渠道规定人工首次回复的时限，自收到来信起算；自动回执不算回复。")
                .when("priority", "Priority", "优先级", Kind.oneOf(UrgencyLists.PRIORITIES))
                .when("channel", "Channel", "渠道", Kind.oneOf(UrgencyLists.CHANNELS))
                .then("within", "First answer within", "首次回复时限", Kind.duration())
                .explained()
                .build();
    }

    @Bean
    RuleTable<RoutingFacts, Route> ownerRoutingTable() {
        return RuleTable.named("owner-routing", RoutingFacts.class, Route.class)
                .titled("Owner routing", "首问负责人分配")
                .about(
                        "Which queue a case belongs to and what its owner must be. Who first received the customer owns the"
                                + " case and this table is not asked. Among the people that fit, language, shift and load"
                                + " decide.",
                        "工单归入哪个队列、负责人须具备什么条件。已首接客户的人就是负责人，不再查询本表。符合条件者中再按语言、班次和负荷确定。")
                .when("priority", "Priority", "优先级", Kind.oneOf(UrgencyLists.PRIORITIES))
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("channel", "Channel", "渠道", Kind.oneOf(UrgencyLists.CHANNELS))
                .when("language", "Language", "语言", Kind.oneOf(LANGUAGES))
                .when("vip", "VIP customer", "VIP 客户", Kind.yesNo())
                .then("queue", "Queue", "队列", Kind.oneOf(Queues.ALL))
                .then("department", "Department", "部门", Kind.oneOf(StaffLists.DEPARTMENTS))
                .then("grade", "Grade at least", "最低级别", Kind.oneOf(StaffLists.GRADES))
                .then("stewardFirst", "Steward first", "优先原管家", Kind.yesNo())
                .explained()
                .build();
    }
}
