package io.firsthand.authority;

import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.util.List;

/**
 * @param approvals still needed, none if the proposer may do it alone
 * @param limitCny what the proposer may grant alone of this kind, CNY
 * @param row id of the deciding row in {@code compensation-limits}
 * @param why one sentence that also says what the limit would have been
 */
public record AuthorityDecision(List<ApprovalNeeded> approvals, BigDecimal limitCny, String row, Bilingual why) {}
