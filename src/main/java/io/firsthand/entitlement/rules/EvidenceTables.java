package io.firsthand.entitlement.rules;

import io.firsthand.entitlement.ClaimLists;
import io.firsthand.entitlement.Evidence;
import io.firsthand.entitlement.EvidenceFacts;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.triage.ContactReasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table that says what the customer is asked for. */
@Configuration(proxyBeanMethods = false)
class EvidenceTables {

    private static final ClosedList ASKED = ClosedList.fixed("evidence-asked")
            .and("photo-damage", "photos of damage and label", "破损处与面单照片")
            .and("photo-contents", "photo of everything received", "收到的全部物品照片")
            .and("video", "short video or description", "短视频或文字说明")
            .and("photo-mark", "photo of mark and label", "商标与标签照片")
            .and("photo-seal", "photo of the seal", "封口照片");

    @Bean
    RuleTable<EvidenceFacts, Evidence> evidence() {
        return RuleTable.named("evidence", EvidenceFacts.class, Evidence.class)
                .titled("Evidence to ask", "需要的凭证")
                .about(
                        "What the customer is asked for before a return is judged: the least that is needed, and once. A"
                                + " blank means that nothing of the customer decides it. The first fitting row decides.",
                        "判断退货前向客户索要的凭证：只要最少的，只问一次。留空表示不需要客户提供。第一条命中的行生效。")
                .when("reason", "Contact reason", "咨询原因", Kind.oneOf(ContactReasons.ALL))
                .when("category", "Category", "商品类别", Kind.oneOf(ClaimLists.CATEGORIES))
                .then("ask", "Ask for", "索要内容", Kind.oneOf(ASKED))
                .then("days", "Wait, days", "等待天数", Kind.wholeNumber())
                .explained()
                .build();
    }
}
