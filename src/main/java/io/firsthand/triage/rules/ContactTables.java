package io.firsthand.triage.rules;

import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.HitPolicy;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.ContactReasons;
import io.firsthand.triage.ContactWords;
import io.firsthand.triage.JoiningFacts;
import io.firsthand.triage.JoiningWindow;
import io.firsthand.triage.ReasonHint;
import io.firsthand.triage.SetAside;
import io.firsthand.triage.SetAsideFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that say what a contact is about. */
@Configuration(proxyBeanMethods = false)
class ContactTables {

    private static final ClosedList OUTCOMES = ClosedList.fixed("set-aside-as")
            .and("GENUINE", "to be answered", "需要回复")
            .and("AUTOMATIC", "automatic mail", "自动邮件")
            .and("SPAM", "spam", "垃圾信息");

    @Bean
    RuleTable<ContactWords, ReasonHint> contactReasonTable() {
        return RuleTable.named("contact-reason", ContactWords.class, ReasonHint.class)
                .titled("Contact reason", "咨询原因")
                .about(
                        "Which words speak for which contact reason, and how strongly. The weights of all fitting rows are"
                                + " added up by reason; the heaviest reason wins if it has at least 3 and leads by 2,"
                                + " otherwise the reason is unclear and the owner sets it.",
                        "哪些词语指向哪种咨询原因，以及指向的强度。所有命中行按原因累计权重；权重最高的原因至少为 3 且领先 2 以上才成立，" + "否则为“未明确”，由负责人设定。")
                .hitPolicy(HitPolicy.COLLECT)
                .when("words", "text", "Says any of", "包含任一词语", Kind.saysAnyOf())
                .when("also", "text", "And also any of", "并且包含任一", Kind.saysAnyOf())
                .when("butNot", "text", "But none of", "但不含", Kind.saysNoneOf())
                .then("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .then("weight", "Weight, 1 to 20", "权重（1–20）", Kind.wholeNumber())
                .build();
    }

    @Bean
    RuleTable<SetAsideFacts, SetAside> setAsideTable() {
        return RuleTable.named("set-aside", SetAsideFacts.class, SetAside.class)
                .titled("Set aside", "搁置判断")
                .about(
                        "Which contacts are no customer's: automatic mail and spam get no owner, no clock and no"
                                + " acknowledgement. When in doubt a contact is genuine.",
                        "哪些来信不是客户的诉求：自动邮件和垃圾信息不分配负责人、不计时、不发回执。有疑问时一律视为真实来信。")
                .when("automatic", "Sent automatically", "自动发送", Kind.yesNo())
                .when("customerVerified", "Customer verified", "客户已核实", Kind.yesNo())
                .when("orderVerified", "Order verified", "订单已核实", Kind.yesNo())
                .when("beginning", "First words say any of", "开头包含任一词语", Kind.saysAnyOf())
                .when("words", "text", "Says any of", "包含任一词语", Kind.saysAnyOf())
                .when("also", "text", "And also any of", "并且包含任一", Kind.saysAnyOf())
                .then("as", "Set aside as", "搁置为", Kind.oneOf(OUTCOMES))
                .explained()
                .build();
    }

    @Bean
    RuleTable<JoiningFacts, JoiningWindow> joiningTable() {
        return RuleTable.named("joining", JoiningFacts.class, JoiningWindow.class)
                .titled("Joining", "来信合并")
                .about(
                        "Within how many days the same verified customer's next contact of the same reason joins the open"
                                + " case. A reply reference or the same verified order joins before this table is asked.",
                        "同一已核实客户、同一原因的后续来信，在多少天内并入未结工单。带回复标识或同一已核实订单的来信先于本表合并。")
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .then("days", "Days (0 = never)", "天数（0 = 从不合并）", Kind.wholeNumber())
                .explained()
                .build();
    }
}
