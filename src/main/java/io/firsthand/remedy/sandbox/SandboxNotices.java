package io.firsthand.remedy.sandbox;

import io.firsthand.remedy.PaymentAnswer;
import io.firsthand.remedy.UnaskedAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Tells unasked what became of a payment later, as payment companies do: a payment that was settled is hardly ever asked about
 * again, so nobody else would hear that the money came back.
 */
@Component
@Conditional(SandboxChosen.class)
class SandboxNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxNotices.class);

    private final SandboxMovements movements;
    private final UnaskedAnswers unasked;

    SandboxNotices(SandboxMovements movements, UnaskedAnswers unasked) {
        this.movements = movements;
        this.unasked = unasked;
    }

    /** A notice that could not be taken in is sent again the next time. */
    void send() {
        for (PaymentAnswer answer : movements.turned()) {
            try {
                unasked.heard(answer);
                movements.told(answer.key());
            } catch (RuntimeException failed) {
                LOG.warn("the notice about {} was not taken in", answer.key(), failed);
            }
        }
    }
}
