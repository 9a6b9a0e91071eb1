package io.firsthand.authority.rules;

import io.firsthand.authority.Limit;
import io.firsthand.authority.LimitFacts;
import io.firsthand.people.StaffLists;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table that says who may grant, execute and deny. */
@Configuration(proxyBeanMethods = false)
class AuthorityTables {

    private static final ClosedList KINDS = ClosedList.fixed("remedy-kinds")
            .and("REFUND", "refund", "退款")
            .and("REPLACEMENT", "replacement, at the price of the item", "补发或换货（按商品价格计）")
            .and("COMPENSATION", "compensation beside the refund", "退款之外的赔付")
            .and("GOODWILL", "goodwill", "善意补偿")
            .and("DENIAL", "denial of the claim", "拒绝诉求");
    private static final ClosedList DEPARTMENTS = ClosedList.fixed("approving-departments")
            .and("finance", "finance", "财务")
            .and("legal", "legal", "法务");

    @Bean
    RuleTable<LimitFacts, Limit> compensationLimitsTable() {
        return RuleTable.named("compensation-limits", LimitFacts.class, Limit.class)
                .titled("Compensation limits", "权限与审批")
                .about(
                        "Who may grant, execute or deny. Sums are CNY at the order date and include what the same kind"
                                + " already gave in the case or to the customer in 30 days, whichever is more: goodwill"
                                + " counts with goodwill, compensation with compensation, refunds and replacements count together. Safety, legal threats"
                                + " and fakes come from words-that-override. A proposer"
                                + " below the grade needs one approval of that grade; approvers are different people and"
                                + " never the proposer. The first fitting row decides.",
                        "谁有权给予、执行或拒绝。金额为下单日汇率折算的人民币，并含本案或该客户 30 天内同类已给金额（取较大者）："
                                + "善意补偿只与善意补偿累计，赔付只与赔付累计，退款与补发、换货合并累计。人身安全、法律威胁和假货取自 words-that-override 表。"
                                + "提案人级别不足时需该级别一人批准；审批人须为不同的人，且不能是提案人。第一条命中的行生效。")
                .when("kind", "Remedy", "处理方式", Kind.oneOf(KINDS))
                .when("ruleApproved", "Covered by the rules", "规则支持", Kind.yesNo())
                .when("statutory", "Right of law", "法定权利", Kind.yesNo())
                .when("reduced", "Less than the right", "低于应得金额", Kind.yesNo())
                .when("safety", "Safety", "人身安全", Kind.yesNo())
                .when("legalThreat", "Legal threat", "法律威胁", Kind.yesNo())
                .when("counterfeit", "Fake claimed", "主张假货", Kind.yesNo())
                .when("multiple", "Times the price", "价款倍数", Kind.decimal())
                .when("sumCny", "Sum, CNY", "累计金额（人民币）", Kind.decimal())
                .then("grade", "Grade that decides", "决定级别", Kind.oneOf(StaffLists.GRADES))
                .then("alone", "Proposer of this grade alone", "该级别提案人可独立决定", Kind.yesNo())
                .then("upToCny", "Row ends at, CNY", "本行上限（人民币）", Kind.decimal())
                .then("secondGrade", "Second person, grade", "第二人级别", Kind.oneOf(StaffLists.GRADES))
                .then("secondDepartment", "Second person, department", "第二人部门", Kind.oneOf(DEPARTMENTS))
                .explained()
                .build();
    }
}
