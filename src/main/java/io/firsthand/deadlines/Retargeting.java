package io.firsthand.deadlines;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What becomes of the clocks of a case when they get new targets. */
final class Retargeting {

    private final Map<ClockKey, CaseClock> old;
    private final Map<ClockKey, Target> wanted;
    private final Instant now;

    Retargeting(Collection<CaseClock> old, Collection<Target> targets, Instant now) {
        this.old = old.stream().collect(Collectors.toMap(CaseClock::key, Function.identity()));
        this.wanted = targets.stream().collect(Collectors.toMap(Target::key, Function.identity()));
        this.now = now;
    }

    /** What the clock becomes; empty if it stays as it is, or is over. */
    Optional<NewClock> changed(CaseClock each) {
        return each.stoppedAt().isPresent() || stays(each) ? Optional.empty() : fresh(each);
    }

    /** Those that the table gave and gives no more, and those that count from something that has not happened. */
    List<ClockKey> over() {
        return old.values().stream()
                .filter(each -> each.stoppedAt().isEmpty() && each.source().startsWith(ServiceLevels.SOURCE))
                .filter(each -> !stays(each) && fresh(each).isEmpty())
                .map(CaseClock::key)
                .toList();
    }

    /**
     * Those that the case has not had yet, and those whose money was paid before what they count from happened once more: other
     * goods of the same case came back.
     */
    List<NewClock> starting(Function<Target, Optional<Instant>> startedAt) {
        return wanted.values().stream()
                .filter(target -> !old.containsKey(target.key()) || target.followsWithdrawal())
                .flatMap(target -> startedAt.apply(target).flatMap(target::from).stream())
                .filter(clock -> !old.containsKey(clock.key()) || beginsAfter(old.get(clock.key()), clock))
                .toList();
    }

    private Optional<NewClock> fresh(CaseClock each) {
        return Optional.ofNullable(wanted.get(each.key())).flatMap(target -> target.from(each.startedAt()));
    }

    /** What was due and was not paid stays so, even if by what happened afterwards another row would give more time. */
    private boolean stays(CaseClock each) {
        Target target = wanted.get(each.key());
        return target != null
                && target.followsWithdrawal()
                && each.state(now) == CaseClock.State.OUT
                && !each.source().equals(target.source())
                && fresh(each)
                        .filter(it -> it.startedAt().equals(each.startedAt()))
                        .isEmpty();
    }

    private static boolean beginsAfter(CaseClock stopped, NewClock clock) {
        return stopped.stoppedAt().filter(clock.startedAt()::isAfter).isPresent();
    }
}
