package io.firsthand.returns;

import io.firsthand.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the customer once that he may send the goods, under which number, until when, and with which label. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuthorisingReturns {

    private static final int REMINDED_BEFORE = 3;
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final ReturnDesk desk;
    private final ReturnWrites writes;
    private final Outbox outbox;
    private final Clock clock;

    AuthorisingReturns(ReturnDesk desk, ReturnWrites writes, Outbox outbox, Clock clock) {
        this.desk = desk;
        this.writes = writes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The label comes through the outbox, and the message with it; a customer who pays the way back is told at once. */
    public void authorise(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        Return it = held.it();
        if (it.authorisedAt().isPresent()) {
            return;
        }
        ZoneId zone = desk.zone(it);
        Instant until = LastDay.end(clock.instant(), it.judged().returnDays(), zone);
        writes.authorised(returnId, until, remindAt(until, zone));
        desk.note(it, it.acting(), "return-authorised", "until", until);
        if (it.arrivedAt().isPresent()) {
            return;
        }
        if (it.judged().sellerPaysLabel()) {
            outbox.enqueue(LabelDelivery.TOPIC, LabelDelivery.TOPIC + ":" + it.number(), returnId);
        } else {
            SendingWords words = SendingWords.ownLabel(it, until);
            desk.tellCustomer(held, words.key(), words.values().toArray());
        }
    }

    /** Three days before the last one, in the morning where the customer lives; of a short period, after half of it. */
    private Instant remindAt(Instant until, ZoneId zone) {
        Instant now = clock.instant();
        Instant morning = LocalDate.ofInstant(until, zone)
                .minusDays(REMINDED_BEFORE)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
        Instant half = now.plus(Duration.between(now, until).dividedBy(2));
        return morning.isAfter(half) ? morning : half;
    }
}
