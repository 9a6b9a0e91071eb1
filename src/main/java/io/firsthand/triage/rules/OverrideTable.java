package io.firsthand.triage.rules;

import io.firsthand.people.StaffLists;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.HitPolicy;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.Consequence;
import io.firsthand.triage.ContactReasons;
import io.firsthand.triage.Matter;
import io.firsthand.triage.OverrideFacts;
import io.firsthand.triage.Voucher;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of the words that override amounts. */
@Configuration(proxyBeanMethods = false)
class OverrideTable {

    private static final ClosedList MATTERS = ClosedList.of(
            "matters",
            Matter.class,
            Map.of(
                    Matter.SAFETY, "人身安全",
                    Matter.LEGAL_THREAT, "法律与舆情",
                    Matter.COUNTERFEIT, "假货"));
    /** Less would be nothing special, and nobody would look for it. */
    private static final ClosedList PRIORITIES =
            ClosedList.fixed("override-priorities").and("P0", "p0", "特急").and("P1", "p1", "紧急");

    private static final ClosedList VOUCHERS =
            ClosedList.of("voucher-rules", Voucher.class, Map.of(Voucher.REFUSED, "不得提供", Voucher.APPROVAL, "须经审批"));
    private static final ClosedList WORDINGS = ClosedList.fixed("standard-sentences")
            .and("safety", "injury or danger", "受伤或危险")
            .and("health", "illness or allergy", "身体不适或过敏")
            .and("lawyer", "lawyer or court", "律师或诉讼")
            .and("regulator", "regulator", "监管部门")
            .and("press", "press and publicity", "媒体与公开曝光")
            .and("counterfeit", "doubt whether it is genuine", "对正品的疑问")
            .and("recall", "recall or a fault of many", "召回或批量问题");

    @Bean
    RuleTable<OverrideFacts, Consequence> wordsThatOverrideTable() {
        return RuleTable.named("words-that-override", OverrideFacts.class, Consequence.class)
                .titled("Words that override", "超越金额的词语")
                .about(
                        "Words after which no amount counts any more: danger, law, press, fakes. All fitting rows hold"
                                + " together: the most urgent priority, the strictest rule for goodwill; the first of them"
                                + " names who releases an answer. The standard sentences admit no fault and, sent unchanged,"
                                + " need no such release. A wrong alarm is lifted on the case; write what caused it into"
                                + " the column But none of.",
                        "出现这些词语后，金额不再起决定作用：安全、法律、媒体、假货。所有命中行共同生效：取最紧急的优先级和最严格的善意补偿规则；"
                                + "由第一条命中行指定回复的放行人。标准话术不含认错内容，原样发送无需该放行。误报可在工单上解除，并把误报原因写入“但不含”列。")
                .hitPolicy(HitPolicy.COLLECT)
                .when("words", "text", "Says any of", "包含任一词语", Kind.saysAnyOf())
                .when("also", "text", "And also any of", "并且包含任一", Kind.saysAnyOf())
                .when("butNot", "text", "But none of", "但不含", Kind.saysNoneOf())
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .then("matter", "Counts as", "性质", Kind.oneOf(MATTERS))
                .then("priority", "Priority at least", "最低优先级", Kind.oneOf(PRIORITIES))
                .then("decisionNeeded", "Somebody else decides", "须由他人决定", Kind.yesNo())
                .then("factsFrom", "Facts are needed from", "需提供情况的部门", Kind.oneOf(StaffLists.DEPARTMENTS))
                .then("voucher", "Goodwill", "善意补偿", Kind.oneOf(VOUCHERS))
                .then("releaseGrade", "Answer released by, grade at least", "回复放行人：最低级别", Kind.oneOf(StaffLists.GRADES))
                .then(
                        "releaseDepartment",
                        "Answer released by, department",
                        "回复放行人：部门",
                        Kind.oneOf(StaffLists.DEPARTMENTS))
                .then("wording", "Standard sentences", "标准话术", Kind.oneOf(WORDINGS))
                .explained()
                .build();
    }
}
