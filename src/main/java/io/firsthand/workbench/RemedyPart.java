package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.remedy.Approval;
import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.NeededApproval;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.remedy.RemedySummary;
import io.firsthand.remedy.TakingBackPayments;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sheet's remedies with their approvals, newest first. */
@Component
class RemedyPart {

    private final Remedies remedies;
    private final Approvals approvals;
    private final RemedySummary summary;
    private final TakingBackPayments takingBack;
    private final Labels labels;

    RemedyPart(
            Remedies remedies,
            Approvals approvals,
            RemedySummary summary,
            TakingBackPayments takingBack,
            Labels labels) {
        this.remedies = remedies;
        this.approvals = approvals;
        this.summary = summary;
        this.takingBack = takingBack;
        this.labels = labels;
    }

    /** @param asked number of the remedy that the task asks about */
    List<RemedySheet> of(
            CaseFile file, Optional<Order> order, Optional<String> asked, String viewer, Names names, Locale locale) {
        List<Remedy> all = remedies.ofCase(file.id());
        Map<String, Duration> undo = takingBack.left(all, viewer);
        return all.stream()
                .sorted(Comparator.comparingLong(Remedy::id).reversed())
                .map(remedy -> given(
                        remedy,
                        order,
                        asked.filter(remedy.number()::equals).isPresent(),
                        undo.get(remedy.number()),
                        names,
                        locale))
                .toList();
    }

    private RemedySheet given(
            Remedy remedy, Optional<Order> order, boolean underApproval, Duration undo, Names names, Locale locale) {
        boolean open = remedy.status() == RemedyStatus.PROPOSED;
        List<NeededApproval> needed = open ? approvals.open(remedy.id()) : List.of();
        return new RemedySheet(
                remedy.number(),
                labels.of(remedy.kind(), locale),
                labels.amount(remedy.amount()),
                remedy.status().name(),
                labels.of(remedy.status(), locale),
                remedy.orderLineId()
                        .flatMap(id -> order.flatMap(o -> title(o, id)))
                        .orElse(null),
                names.of(remedy.proposedBy()),
                remedy.proposedAt(),
                remedy.entitlementWhy().in(locale),
                remedy.overridingReason().orElse(null),
                approvals.given(remedy.id()).stream()
                        .filter(approval -> !approval.voided())
                        .map(approval -> answered(approval, names, locale))
                        .toList(),
                needed.stream().map(need -> need(need, locale)).toList(),
                summary.nobodyMay(needed, locale).orElse(null),
                open,
                underApproval,
                TalkPart.seconds(undo));
    }

    private static Optional<String> title(Order order, long lineId) {
        return order.lines().stream()
                .filter(line -> line.id() == lineId)
                .map(OrderLine::title)
                .findFirst();
    }

    private RemedySheet.Answered answered(Approval approval, Names names, Locale locale) {
        return new RemedySheet.Answered(
                names.of(approval.person()),
                approval.at(),
                labels.text(approval.approved() ? "label.approval.approved" : "label.approval.refused", locale),
                approval.comment().orElse(null));
    }

    private String need(NeededApproval need, Locale locale) {
        String grade = labels.text("tab.grade." + need.grade().name(), locale);
        return need.department()
                .map(department -> labels.text(
                        "tab.needed-of", locale, grade, labels.text("tab.department." + department, locale)))
                .orElseGet(() -> labels.text("tab.needed-any", locale, grade));
    }
}
