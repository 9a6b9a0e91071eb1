package io.firsthand.returns;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.Withdrawals;
import io.firsthand.deadlines.Withdrawal;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Order;
import io.firsthand.remedy.ClaimReader;
import io.firsthand.remedy.Refunds;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers from returns and remedies what a case asks about a withdrawal. */
@Component
class WithdrawalsByReturns implements Withdrawals {

    private static final Set<ReturnStatus> GIVEN = EnumSet.of(ReturnStatus.SETTLED, ReturnStatus.KEPT);
    private static final Set<RemedyStatus> DONE = EnumSet.of(RemedyStatus.EXECUTED, RemedyStatus.CONFIRMED);

    private final Returns returns;
    private final Remedies remedies;
    private final Refunds refunds;
    private final ClaimReader claims;

    WithdrawalsByReturns(Returns returns, Remedies remedies, Refunds refunds, ClaimReader claims) {
        this.returns = returns;
        this.remedies = remedies;
        this.refunds = refunds;
        this.claims = claims;
    }

    @Override
    public Set<String> reasons(CaseFile caseFile) {
        return due(returns.ofCase(caseFile.id())).stream().map(Return::reason).collect(Collectors.toSet());
    }

    @Override
    public boolean isCollected(CaseFile caseFile, Order order) {
        return claims.collectionOffered(caseFile, order);
    }

    @Override
    public Withdrawal of(CaseFile caseFile, Order order) {
        List<Return> all = due(returns.ofCase(caseFile.id()));
        List<Withdrawal> due = (all.size() > 1 ? all.stream().filter(it -> !isPaid(it)) : all.stream())
                .map(Return::withdrawal)
                .toList();
        Optional<Instant> back = first(due, it -> it.backAt().stream());
        return new Withdrawal(
                first(due, it -> Stream.of(it.noticeAt())).orElse(caseFile.openedAt()),
                first(due, it -> it.provedAt().stream()),
                Stream.concat(back.stream(), order.cameBackAt().stream()).min(Comparator.naturalOrder()));
    }

    @Override
    public boolean isPaid(CaseFile caseFile, Order order) {
        List<Return> all = returns.ofCase(caseFile.id());
        List<Return> due = due(all);
        if (!due.isEmpty()) {
            return due.stream().allMatch(this::isPaid) || isAllBack(order);
        }
        return all.stream().anyMatch(it -> GIVEN.contains(it.status()))
                || remedies.ofCase(caseFile.id()).stream().anyMatch(remedy -> isWhole(remedy, order))
                || isAllBack(order);
    }

    /** Those that are open, and those that were paid for and whose money came back to us. */
    private List<Return> due(List<Return> all) {
        return all.stream().filter(it -> it.isOpen() || cameBack(it)).toList();
    }

    /** Whether its money came back to us, and as much has not gone out since. */
    private boolean cameBack(Return it) {
        if (!GIVEN.contains(it.status())) {
            return false;
        }
        List<Remedy> given = remedies.ofCase(it.caseId());
        return given.stream()
                .filter(each -> each.status() == RemedyStatus.RETURNED)
                .filter(each -> each.paysFor()
                        .filter(what -> what.startsWith(it.number() + ":"))
                        .isPresent())
                .anyMatch(back -> given.stream().noneMatch(later -> makesGood(later, back)));
    }

    private static boolean makesGood(Remedy later, Remedy back) {
        return later.id() > back.id()
                && later.kind() == RemedyKind.REFUND
                && later.status() == RemedyStatus.EXECUTED
                && later.paymentId().equals(back.paymentId())
                && later.amount().compareTo(back.amount()) >= 0;
    }

    /** Every line was paid, or its denial stands; who keeps the goods gets one sum for all of them. */
    private boolean isPaid(Return it) {
        Stream<Boolean> lines = it.lines().stream()
                .map(line -> remedies.payingFor(it.paysFor(line)).stream()
                        .anyMatch(remedy -> DONE.contains(remedy.status())));
        return it.keptAmount().isPresent() ? lines.anyMatch(done -> done) : lines.allMatch(done -> done);
    }

    private static boolean isWhole(Remedy remedy, Order order) {
        return remedy.kind() == RemedyKind.REFUND
                && remedy.status() == RemedyStatus.EXECUTED
                && remedy.ruleCovers()
                && !remedy.reduced()
                && (remedy.orderLineId().isEmpty() || order.lines().size() == 1);
    }

    private boolean isAllBack(Order order) {
        return !order.payments().isEmpty()
                && order.payments().stream()
                        .noneMatch(payment -> payment.captured()
                                .minus(payment.refundedOutside())
                                .minus(refunds.of(payment).refunded())
                                .isPositive());
    }

    private static Optional<Instant> first(List<Withdrawal> of, Function<Withdrawal, Stream<Instant>> event) {
        return of.stream().flatMap(event).min(Comparator.naturalOrder());
    }
}
