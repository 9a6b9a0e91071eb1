package io.firsthand.remedy;

import io.firsthand.authority.AuthorityDecision;
import io.firsthand.authority.AuthorityFacts;
import io.firsthand.authority.CheckingAuthority;
import io.firsthand.authority.Circumstances;
import io.firsthand.authority.Exchange;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseOverride;
import io.firsthand.cases.CaseOverrides;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Order;
import io.firsthand.people.Grade;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds which approvals a remedy needs by the table {@code compensation-limits}. What the same kind already gave in the case,
 * and to the customer in 30 days, counts: splitting does not beat a limit.
 */
@Service
public class FindingApprovals {

    private static final Duration CUSTOMER_PERIOD = Duration.ofDays(30);

    private final CheckingAuthority authority;
    private final RemedySums sums;
    private final Remedies remedies;
    private final RemedyWrites writes;
    private final Approvals approvals;
    private final CaseFiles caseFiles;
    private final CaseOverrides overrides;
    private final Clock clock;

    FindingApprovals(
            CheckingAuthority authority,
            RemedySums sums,
            Remedies remedies,
            RemedyWrites writes,
            Approvals approvals,
            CaseFiles caseFiles,
            CaseOverrides overrides,
            Clock clock) {
        this.authority = authority;
        this.sums = sums;
        this.remedies = remedies;
        this.writes = writes;
        this.approvals = approvals;
        this.caseFiles = caseFiles;
        this.overrides = overrides;
        this.clock = clock;
    }

    /** Decides, records with the case and stores what is needed. Called by the process with the case locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Found find(long remedyId, String processInstanceId) {
        Remedy remedy = remedies.get(remedyId);
        CaseFile caseFile = caseFiles.find(remedy.caseId()).orElseThrow();
        AuthorityDecision decision = authority.decide(
                caseFile.number(),
                facts(
                        remedy.kind(),
                        remedy.proposedBy(),
                        Optional.of(remedy.decidingGrade()),
                        remedy.cnyAmount(),
                        remedy.caseId(),
                        remedy.customerId(),
                        remedy.ruleCovers(),
                        remedy.statutory(),
                        remedy.reduced(),
                        circumstances(caseFile, remedy.multiple()),
                        Optional.of(remedyId),
                        Optional.empty()));
        writes.judged(remedyId, decision, processInstanceId);
        approvals.need(remedyId, decision.approvals());
        return new Found(!decision.approvals().isEmpty(), remedy.kind());
    }

    /** Looks without storing or recording; sums are told in the order's currency too. */
    AuthorityDecision look(Draft draft, Order order, CaseFile caseFile, String proposer) {
        LocalDate orderedOn = LocalDate.ofInstant(order.orderedAt(), ZoneOffset.UTC);
        return authority.look(facts(
                draft.kind(),
                proposer,
                Optional.empty(),
                draft.cnyAmount(),
                caseFile.id(),
                draft.customerId(),
                draft.covered(),
                draft.entitlement().statutory(),
                draft.reduced(),
                circumstances(caseFile, draft.multiple()),
                Optional.empty(),
                Optional.of(new Exchange(order.currency(), order.cnyRate(), orderedOn))));
    }

    private AuthorityFacts facts(
            RemedyKind kind,
            String proposer,
            Optional<Grade> gradeThen,
            BigDecimal cny,
            long caseId,
            long customerId,
            boolean covered,
            boolean statutory,
            boolean reduced,
            Circumstances circumstances,
            Optional<Long> except,
            Optional<Exchange> exchange) {
        return new AuthorityFacts(
                kind.name(),
                proposer,
                gradeThen,
                cny,
                sums.inCase(kind, caseId, except),
                sums.toCustomer(kind, customerId, clock.instant().minus(CUSTOMER_PERIOD), except),
                covered,
                statutory,
                reduced,
                circumstances,
                exchange);
    }

    /** What the customer spoke of on the case, as far as it is no wrong alarm. */
    private Circumstances circumstances(CaseFile caseFile, Optional<BigDecimal> multiple) {
        return Circumstances.of(
                multiple,
                overrides.standing(caseFile).stream().map(CaseOverride::heard).toList());
    }

    /** @param approvalsNeeded whether anybody must approve */
    public record Found(boolean approvalsNeeded, RemedyKind kind) {}
}
