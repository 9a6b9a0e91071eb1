package io.firsthand.remedy;

import io.firsthand.authority.AuthorityDecision;
import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.SideProcesses;
import io.firsthand.cases.Timeline;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.people.People;
import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a remedy for the customer of a case: judged by the rules, guarded, then carried by the process. */
@Service
public class ProposingRemedies {

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final Orders orders;
    private final People people;
    private final JudgingDrafts drafts;
    private final Drafting drafting;
    private final GoodwillGuard goodwill;
    private final FindingApprovals approvals;
    private final Remedies remedies;
    private final RemedyWrites writes;
    private final SideProcesses processes;
    private final Timeline timeline;

    ProposingRemedies(
            CaseFiles caseFiles,
            ActingRights rights,
            Orders orders,
            People people,
            JudgingDrafts drafts,
            Drafting drafting,
            GoodwillGuard goodwill,
            FindingApprovals approvals,
            Remedies remedies,
            RemedyWrites writes,
            SideProcesses processes,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.orders = orders;
        this.people = people;
        this.drafts = drafts;
        this.drafting = drafting;
        this.goodwill = goodwill;
        this.approvals = approvals;
        this.remedies = remedies;
        this.writes = writes;
        this.processes = processes;
        this.timeline = timeline;
    }

    /**
     * Stores the proposal and starts {@code remedy-approval}. Within the proposer's authority the ledger intent is written in
     * the same transaction, and the payment follows at once.
     *
     * @param by id of the person who proposes: owner, deputy or lead
     * @return the remedy as it stands afterwards
     * @throws Refusal {@code case-closed}, {@code not-your-case}, {@code order-not-verified}, {@code
     *     override-reason-needed}, {@code goodwill-not-here}, or naming the field or the guard of money that is hurt
     */
    @RetriedOnConflict
    @Transactional
    public Remedy propose(String caseNumber, ProposeRemedy wish, String by) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        rights.check(caseFile, by);
        Draft draft = draft(caseFile, wish, Optional.empty());
        refuseUnexplained(draft);
        Remedy remedy = writes.propose(caseFile.id(), draft, people.get(by));
        timeline.append(
                caseFile.id(),
                by,
                "remedy-proposed-" + remedy.kind().name().toLowerCase(Locale.ROOT),
                "remedy",
                remedy.number(),
                "amount",
                remedy.amount());
        Refusals.unwrapped(() -> processes.remedyProposed(caseFile, remedy.id(), remedy.number()));
        return remedies.get(remedy.id());
    }

    /** What the proposal would meet. Nothing is stored or recorded; the same refusals, but for a missing reason. */
    @Transactional
    public RemedyPreview preview(String caseNumber, ProposeRemedy wish, String by) {
        CaseFile caseFile =
                caseFiles.find(caseNumber).orElseThrow(() -> Refusal.notFound("case-not-found", "number", caseNumber));
        rights.check(caseFile, by);
        Order order = order(caseFile);
        JudgedClaim judged = drafts.look(caseFile, order, Drafting.line(order, wish), wish.evidenceGiven());
        return preview(caseFile, order, judged, wish, by);
    }

    /** The same of a claim that is judged already, for who may act on the case. */
    RemedyPreview preview(CaseFile caseFile, Order order, JudgedClaim judged, ProposeRemedy wish, String by) {
        goodwill.refuseSettlement(caseFile, wish.kind());
        Draft draft = drafting.draft(order, wish, judged, Optional.empty());
        AuthorityDecision authority = approvals.look(draft, order, caseFile, by);
        return new RemedyPreview(
                draft.entitlement(),
                draft.entitled(),
                drafting.refundable(order),
                draft.amount(),
                draft.cnyAmount(),
                draft.overrides(),
                draft.reduced(),
                authority.approvals(),
                authority.limitCny(),
                authority.why());
    }

    /** @param changed the remedy that the draft would change */
    Draft draft(CaseFile caseFile, ProposeRemedy wish, Optional<Long> changed) {
        Order order = order(caseFile);
        goodwill.refuseSettlement(caseFile, wish.kind());
        drafting.holdStill(order, wish.kind());
        JudgedClaim judged = drafts.judge(caseFile, order, Drafting.line(order, wish), wish.evidenceGiven());
        return drafting.draft(order, wish, judged, changed);
    }

    static void refuseUnexplained(Draft draft) {
        if (draft.overrides() && draft.overridingReason().isEmpty()) {
            throw reasonNeeded(draft.entitled());
        }
    }

    static Refusal reasonNeeded(Money entitled) {
        return Refusal.invalid("override-reason-needed", "overridingReason", "entitled", entitled.toString());
    }

    /** Nothing is given or denied on an order that may be somebody else's. */
    private Order order(CaseFile caseFile) {
        if (!caseFile.customerVerified() || !caseFile.orderVerified()) {
            throw Refusal.conflict("order-not-verified", "number", caseFile.number());
        }
        return caseFile.orderId()
                .flatMap(orders::find)
                .orElseThrow(() -> Refusal.conflict("order-not-verified", "number", caseFile.number()));
    }
}
