package io.firsthand.escalation.rules;

import io.firsthand.escalation.EscalationFacts;
import io.firsthand.escalation.EscalationLevel;
import io.firsthand.people.StaffLists;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.Queues;
import io.firsthand.triage.UrgencyLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table that says who decides and who answers. */
@Configuration(proxyBeanMethods = false)
class EscalationTables {

    private static final ClosedList KINDS = ClosedList.fixed("help-kinds")
            .and("DECISION", "somebody else decides", "由他人决定")
            .and("RESOURCE", "facts or work of a department", "部门提供信息或协助");

    @Bean
    RuleTable<EscalationFacts, EscalationLevel> escalationMatrixTable() {
        return RuleTable.named("escalation-matrix", EscalationFacts.class, EscalationLevel.class)
                .titled("Escalation matrix", "升级求助矩阵")
                .about(
                        "Who decides a question of the owner, or which department gives facts or work, and within what time."
                                + " Overdue it is raised to the next level, then to the managers (decisions), then to the"
                                + " leads. A department that the owner names takes the place of the one here. The first"
                                + " fitting row decides.",
                        "负责人的问题由谁决定、信息或协助由哪个部门提供，以及答复时限。超时后升级到下一级，再到经理（仅限决定），" + "最后到主管。负责人指定了部门的，以指定为准。第一条命中的行生效。")
                .when("kind", "Needed", "求助类型", Kind.oneOf(KINDS))
                .when("priority", "Priority", "优先级", Kind.oneOf(UrgencyLists.PRIORITIES))
                .when("family", "Reason family", "问题大类", Kind.oneOf(Queues.ALL))
                .when("sumCny", "Order total, CNY", "订单总额（人民币）", Kind.decimal())
                .then("grade", "Grade at least", "最低级别", Kind.oneOf(StaffLists.GRADES))
                .then("department", "Department", "部门", Kind.oneOf(StaffLists.DEPARTMENTS))
                .then("alsoGrade", "Also, grade at least", "同时可决定：最低级别", Kind.oneOf(StaffLists.GRADES))
                .then("alsoDepartment", "Also, department", "同时可决定：部门", Kind.oneOf(StaffLists.DEPARTMENTS))
                .then("within", "Answer within", "答复时限", Kind.duration())
                .then("deskHours", "In desk hours only", "仅计客服工作时间", Kind.yesNo())
                .then("nextGrade", "Next level, grade", "上一级：最低级别", Kind.oneOf(StaffLists.GRADES))
                .then("nextDepartment", "Next level, department", "上一级：部门", Kind.oneOf(StaffLists.DEPARTMENTS))
                .explained()
                .build();
    }
}
