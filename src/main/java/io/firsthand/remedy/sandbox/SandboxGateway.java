package io.firsthand.remedy.sandbox;

import io.firsthand.remedy.PaymentAnswer;
import io.firsthand.remedy.PaymentAnswer.State;
import io.firsthand.remedy.PaymentGateway;
import io.firsthand.remedy.PaymentOrder;
import io.firsthand.remedy.UnaskedAnswers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** A payment company that does what it was told: pays, refuses, stays silent, lies. The same key moves at most once. */
@Component
@Conditional(SandboxChosen.class)
class SandboxGateway implements PaymentGateway {

    static final String NAME = "sandbox";

    /** Beyond the outbox's lease of 60 s and the job lock of 30 s. */
    static final Duration SLOW = Duration.ofSeconds(75);

    /** How often a slow one looks whether its time is over: it is the product's clock that counts. */
    private static final Duration BREATH = Duration.ofMillis(50);

    private final SandboxMovements movements;
    private final SandboxBehaviours behaviours;
    private final UnaskedAnswers unasked;
    private final Clock clock;

    SandboxGateway(SandboxMovements movements, SandboxBehaviours behaviours, UnaskedAnswers unasked, Clock clock) {
        this.movements = movements;
        this.behaviours = behaviours;
        this.unasked = unasked;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PaymentAnswer pay(PaymentOrder order) {
        Optional<PaymentAnswer> earlier = movements.find(order.key());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        SandboxBehaviours.Told told = behaviours.next(order);
        Optional<Duration> turns = Optional.of(told.turnsAfter());
        switch (told.behaviour()) {
            case TIME_OUT -> throw new IllegalStateException("sandbox: read timed out");
            case FAIL -> movements.book(order, State.FAILED, Optional.empty(), false);
            case ACCEPT_THEN_FAIL -> movements.book(order, State.ACCEPTED, turns, false);
            case SETTLE_THEN_RETURN -> movements.book(order, State.SETTLED, turns, false);
            case WRONG_AMOUNT -> movements.book(order, State.SETTLED, Optional.empty(), true);
            case SUCCEED, ANSWER_TWICE, MOVE_THEN_500, SLOW ->
                movements.book(order, State.SETTLED, Optional.empty(), false);
        }
        return answer(order, told.behaviour());
    }

    private PaymentAnswer answer(PaymentOrder order, SandboxBehaviour behaviour) {
        PaymentAnswer answer = movements.find(order.key()).orElseThrow();
        switch (behaviour) {
            case MOVE_THEN_500 -> throw new IllegalStateException("sandbox: 500 Internal Server Error");
            case ANSWER_TWICE -> unasked.heard(answer);
            case SLOW -> waitUntil(clock.instant().plus(SLOW));
            default -> {
                // answers once, in time
            }
        }
        return answer;
    }

    private void waitUntil(Instant over) {
        try {
            while (clock.instant().isBefore(over)) {
                Thread.sleep(BREATH.toMillis());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("sandbox: connection reset", stop);
        }
    }

    @Override
    public Optional<PaymentAnswer> find(String key) {
        return movements.find(key);
    }
}
