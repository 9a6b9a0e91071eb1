package io.firsthand.entitlement.web;

import io.firsthand.entitlement.Amounts;
import io.firsthand.entitlement.AssessedRight;
import io.firsthand.entitlement.ClaimJudgement;
import io.firsthand.entitlement.Duty;
import io.firsthand.entitlement.ExplainingRights;
import io.firsthand.entitlement.LawLists;
import io.firsthand.entitlement.LegalRemedy;
import io.firsthand.entitlement.MergedRights;
import io.firsthand.entitlement.NeededApprovals;
import io.firsthand.entitlement.Questions;
import io.firsthand.entitlement.web.JudgementView.Applies;
import io.firsthand.entitlement.web.JudgementView.ApprovalView;
import io.firsthand.entitlement.web.JudgementView.ClockView;
import io.firsthand.entitlement.web.JudgementView.Coded;
import io.firsthand.entitlement.web.JudgementView.DutyView;
import io.firsthand.entitlement.web.JudgementView.EvidenceView;
import io.firsthand.entitlement.web.JudgementView.LineView;
import io.firsthand.entitlement.web.JudgementView.MergedView;
import io.firsthand.entitlement.web.JudgementView.QuestionView;
import io.firsthand.entitlement.web.JudgementView.RightView;
import io.firsthand.entitlement.web.JudgementView.RowView;
import io.firsthand.entitlement.web.JudgementView.SumView;
import io.firsthand.entitlement.web.JudgementView.WayBackView;
import io.firsthand.platform.Money;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.ListValue;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes a judgement for readers and scripts. */
@Component
class JudgementViews {

    private final Questions questions;
    private final ExplainingRights explaining;

    JudgementViews(Questions questions, ExplainingRights explaining) {
        this.questions = questions;
        this.explaining = explaining;
    }

    JudgementView of(ClaimJudgement judgement) {
        return new JudgementView(
                judgement.rights().all().stream().map(this::right).toList(),
                merged(judgement.merged()),
                asked(judgement.missing()),
                judgement
                        .amounts()
                        .map(Amounts::refund)
                        .map(JudgementViews::sum)
                        .orElse(null),
                judgement
                        .amounts()
                        .map(Amounts::payout)
                        .map(JudgementViews::sum)
                        .orElse(null),
                judgement.settlements().stream()
                        .map(settlement -> coded(LawLists.SETTLEMENTS, settlement.name()))
                        .toList(),
                judgement
                        .wayBack()
                        .map(way -> new WayBackView(
                                way.paidBy().name(), way.withinDays().orElse(null)))
                        .orElse(null),
                judgement
                        .evidence()
                        .map(asked -> new EvidenceView(asked.code(), asked.says(), asked.days()))
                        .orElse(null),
                judgement.duties().stream().map(JudgementViews::duty).toList(),
                judgement.clocks().stream()
                        .map(clock -> new ClockView(
                                clock.code(),
                                clock.says(),
                                clock.startsAt().orElse(null),
                                clock.dueAt().orElse(null),
                                clock.source()))
                        .toList(),
                judgement.approvals().stream().map(JudgementViews::approval).toList(),
                judgement.rights().blockedBy().map(JudgementViews::row).orElse(null));
    }

    private RightView right(AssessedRight right) {
        return new RightView(
                new Coded(right.right().name(), explaining.name(right.right())),
                applies(right.status()),
                right.basis().name(),
                right.decidedBy().map(JudgementViews::row).orElse(null),
                remedies(right.remedies()),
                right.applies() ? right.chooser().name() : null,
                right.percent(),
                right.goodsBack(),
                asked(right.missing()),
                explaining.why(right),
                right.nearest().flatMap(explaining::almost).orElse(null));
    }

    private static Applies applies(AssessedRight.Status status) {
        return switch (status) {
            case APPLIES -> Applies.YES;
            case UNKNOWN -> Applies.UNKNOWN;
            case EXCLUDED, DOES_NOT_APPLY -> Applies.NO;
        };
    }

    private MergedView merged(MergedRights merged) {
        return new MergedView(
                remedies(merged.remedies()),
                merged.chooser().name(),
                merged.percent(),
                merged.goodsBack(),
                merged.statutory());
    }

    private static List<Coded> remedies(List<LegalRemedy> remedies) {
        return remedies.stream()
                .map(remedy -> coded(LawLists.REMEDIES, remedy.name()))
                .toList();
    }

    private List<QuestionView> asked(List<String> missing) {
        return missing.stream()
                .map(fact -> new QuestionView(fact, questions.question(fact)))
                .toList();
    }

    private static SumView sum(Amounts.Sum sum) {
        Money total = sum.total();
        return new SumView(
                total.amount().toPlainString(),
                total.currency().getCurrencyCode(),
                sum.lines().stream()
                        .map(line ->
                                new LineView(line.code(), line.amount().amount().toPlainString(), line.text()))
                        .toList());
    }

    private static DutyView duty(Decision<Duty> decision) {
        return new DutyView(
                decision.required().duties().stream()
                        .map(code -> coded(LawLists.DUTIES, code))
                        .toList(),
                row(decision));
    }

    private static ApprovalView approval(NeededApprovals needed) {
        return new ApprovalView(
                needed.kind().name(),
                needed.amount().amount().toPlainString(),
                needed.amount().currency().getCurrencyCode(),
                needed.authority().approvals(),
                needed.authority().limitCny(),
                needed.authority().row(),
                needed.authority().why());
    }

    private static RowView row(Decision<?> decision) {
        return new RowView(
                decision.row(),
                decision.source(),
                decision.confidence() == null ? null : decision.confidence().name(),
                decision.why());
    }

    /** A value that an analyst added since has no other text here than its code. */
    private static Coded coded(ClosedList list, String code) {
        return list.values().stream()
                .filter(value -> value.code().equals(code))
                .map(ListValue::label)
                .map(label -> new Coded(code, label))
                .findFirst()
                .orElseGet(() -> new Coded(code, new Bilingual(code, code)));
    }
}
