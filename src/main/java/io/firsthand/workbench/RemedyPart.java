package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.remedy.Approval;
import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.GoodsOnTheWay;
import io.firsthand.remedy.GoodsOnTheWay.OnTheWay;
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
    private final GoodsOnTheWay goods;
    private final Labels labels;

    RemedyPart(
            Remedies remedies,
            Approvals approvals,
            RemedySummary summary,
            TakingBackPayments takingBack,
            GoodsOnTheWay goods,
            Labels labels) {
        this.remedies = remedies;
        this.approvals = approvals;
        this.summary = summary;
        this.takingBack = takingBack;
        this.goods = goods;
        this.labels = labels;
    }

    /** @param asked number of the remedy that the task asks about */
    List<RemedySheet> of(
            CaseFile file, Optional<Order> order, Optional<String> asked, String viewer, Names names, Locale locale) {
        List<Remedy> all = remedies.ofCase(file.id());
        Map<String, Duration> undo = takingBack.left(all, viewer);
        Map<String, OnTheWay> onTheWay = goods.of(all);
        return all.stream()
                .sorted(Comparator.comparingLong(Remedy::id).reversed())
                .map(remedy -> given(
                        remedy,
                        order,
                        asked.filter(remedy.number()::equals).isPresent(),
                        undo.get(remedy.number()),
                        Optional.ofNullable(onTheWay.get(remedy.number())),
                        names,
                        locale))
                .toList();
    }

    private RemedySheet given(
            Remedy remedy,
            Optional<Order> order,
            boolean underApproval,
            Duration undo,
            Optional<OnTheWay> goodsOnTheWay,
            Names names,
            Locale locale) {
        boolean open = remedy.status() == RemedyStatus.PROPOSED;
        List<NeededApproval> needed = open ? approvals.open(remedy.id()) : List.of();
        return new RemedySheet(
                remedy.number(),
                labels.of(remedy.kind(), locale),
                labels.amount(remedy.amount()),
                goodsOnTheWay.isPresent()
                        ? RemedyStatus.PAYING.name()
                        : remedy.status().name(),
                goodsOnTheWay
                        .map(goods -> labels.text(stage(goods), locale))
                        .orElseGet(() -> labels.of(remedy.status(), locale)),
                goodsOnTheWay.flatMap(OnTheWay::leavesAt).orElse(null),
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

    private static String stage(OnTheWay goods) {
        return goods.leavesAt().isPresent() ? "tab.goods-held" : "tab.goods-with-warehouse";
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
