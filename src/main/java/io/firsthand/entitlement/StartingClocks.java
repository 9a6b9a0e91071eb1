package io.firsthand.entitlement;

import io.firsthand.deadlines.ClockKey;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.ClockTexts;
import io.firsthand.deadlines.ServiceLevelFacts;
import io.firsthand.deadlines.ServiceLevels;
import io.firsthand.deadlines.Target;
import io.firsthand.orders.ParcelState;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.triage.ContactReasons;
import io.firsthand.triage.Priority;
import io.firsthand.triage.UrgencyLists;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the clocks of law, platform and payment that a claim starts: those of the table {@code service-levels}, and the periods
 * for refund and return of the rights that apply. They run at every hour; nothing pauses them (M6).
 */
@Component
class StartingClocks {

    private static final List<ClockKind> OUTSIDE = List.of(ClockKind.LEGAL, ClockKind.PLATFORM, ClockKind.PAYMENT);
    private static final Set<RightKind> WITHDRAWALS = EnumSet.of(RightKind.WITHDRAWAL, RightKind.NO_REASON_RETURN);

    private final ServiceLevels levels;
    private final ClockTexts names;
    private final RefundPeriods periods;

    StartingClocks(ServiceLevels levels, ClockTexts names, RefundPeriods periods) {
        this.levels = levels;
        this.names = names;
        this.periods = periods;
    }

    /** One right has one deadline: where the right itself says until when the money is due, the case's clock says no more. */
    List<StartingClock> of(CheckedClaim claim, ContactOfClaim contact, List<TermsOfRight> terms) {
        boolean said = terms.stream()
                .filter(of -> WITHDRAWALS.contains(of.right().right()))
                .flatMap(of -> of.rows().stream())
                .anyMatch(row -> row.required().refundWithin().isPresent());
        Stream<StartingClock> ofLevels = levels.targets(OUTSIDE, facts(claim.facts(), contact)).stream()
                .filter(target -> !said || !target.key().equals(ClockKey.REFUND_AFTER_WITHDRAWAL))
                .flatMap(target -> clock(target, claim).stream());
        return Stream.concat(ofLevels, periods.of(claim, terms)).toList();
    }

    private Optional<StartingClock> clock(Target target, CheckedClaim claim) {
        return target.in(claim.times().zone())
                .from(claim.times().claimedAt())
                .map(clock -> new StartingClock(
                        clock.key().code(),
                        new Bilingual(names.name(clock.key(), Locale.ENGLISH), names.name(clock.key(), Locale.CHINESE)),
                        Optional.of(clock.startedAt()),
                        Optional.of(clock.dueAt()),
                        clock.source()));
    }

    private static ServiceLevelFacts facts(ClaimFacts facts, ContactOfClaim contact) {
        return new ServiceLevelFacts(
                ClockKind.LEGAL,
                contact.priority().orElse(Priority.P2),
                contact.channel()
                        .or(() -> facts.platform().filter(UrgencyLists.CHANNELS.codes()::contains))
                        .orElse("mail"),
                facts.market().orElse(ServiceLevelFacts.NONE),
                facts.reason().orElse(ContactReasons.UNCLEAR),
                contact.provider().orElse(ServiceLevelFacts.NONE),
                facts.deliveredOn().isPresent()
                        || facts.parcelState()
                                .filter(ParcelState.DELIVERED.name()::equals)
                                .isPresent(),
                facts.seller().collectionOffered().orElse(false));
    }
}
