package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.entitlement.AssessedClaim;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.JudgingClaims;
import io.firsthand.entitlement.JudgingWholeClaims;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges the claim that a proposal is about: the same amounts that the Case tab shows line by line. */
@Component
class JudgingDrafts {

    private final ClaimReader claims;
    private final JudgingWholeClaims whole;
    private final JudgingClaims judging;
    private final PayoutGround ground;

    JudgingDrafts(ClaimReader claims, JudgingWholeClaims whole, JudgingClaims judging, PayoutGround ground) {
        this.claims = claims;
        this.whole = whole;
        this.judging = judging;
        this.ground = ground;
    }

    /** Without recording a decision. */
    JudgedClaim look(CaseFile caseFile, Order order, Optional<OrderLine> line, Optional<Boolean> evidenceGiven) {
        AssessedClaim assessed = whole.assess(claims.claim(caseFile, order, line, evidenceGiven));
        return judged(line, assessed, judging.look(assessed.rights()));
    }

    /** Records the decision with the case. */
    JudgedClaim judge(CaseFile caseFile, Order order, Optional<OrderLine> line, Optional<Boolean> evidenceGiven) {
        AssessedClaim assessed = whole.assess(claims.claim(caseFile, order, line, evidenceGiven));
        return judged(line, assessed, judging.judge(caseFile.number(), assessed.rights()));
    }

    private JudgedClaim judged(Optional<OrderLine> line, AssessedClaim assessed, Entitlement answer) {
        return new JudgedClaim(line, assessed, answer, ground.of(assessed, answer));
    }
}
