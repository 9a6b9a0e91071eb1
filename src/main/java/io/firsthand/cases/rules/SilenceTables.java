package io.firsthand.cases.rules;

import io.firsthand.cases.SilenceFacts;
import io.firsthand.cases.SilenceStep;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.HitPolicy;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.ContactReasons;
import io.firsthand.triage.UrgencyLists;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of the silent customer. */
@Configuration(proxyBeanMethods = false)
class SilenceTables {

    private static final ClosedList STEPS = ClosedList.of(
            "after-silence",
            SilenceStep.Next.class,
            Map.of(
                    SilenceStep.Next.OWNER, "交回负责人",
                    SilenceStep.Next.REMIND, "提醒客户",
                    SilenceStep.Next.CLOSE, "结案"));

    @Bean
    RuleTable<SilenceFacts, SilenceStep> silenceTable() {
        return RuleTable.named("silence", SilenceFacts.class, SilenceStep.class)
                .titled("Silent customer", "客户未回复")
                .about(
                        "What follows when the time is over for which a case waited for its customer: he is reminded and the"
                                + " case waits on, it comes back to its owner, or it is closed as silent. A claim by law is"
                                + " never closed by silence. Who cannot be written to, and a case on which a remedy, a return"
                                + " or a question still runs, come back to the owner whatever stands here. The first fitting"
                                + " row decides.",
                        "等待客户回复的时间到了之后怎么办：提醒客户并继续等待、交回负责人，或按“客户未再回复”结案。法定权利主张绝不因沉默而结案。"
                                + "无法发送消息的客户，以及仍有补偿、退货或求助未完成的工单，一律交回负责人。第一条命中的行生效。")
                .hitPolicy(HitPolicy.FIRST)
                .when("priority", "Priority", "优先级", Kind.oneOf(UrgencyLists.PRIORITIES))
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("statutory", "Claim by law", "法定权利主张", Kind.yesNo())
                .when("reminders", "Reminders so far", "已提醒次数", Kind.wholeNumber())
                .then("next", "What follows", "下一步", Kind.oneOf(STEPS))
                .then("within", "Then waits for", "再等待", Kind.duration())
                .explained()
                .build();
    }
}
