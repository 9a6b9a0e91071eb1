package io.firsthand.remedy;

import io.firsthand.platform.outbox.Undo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says where replacements stand whose process has ended with the order to the warehouse: nothing is done yet while the order is
 * still in the house, or the warehouse has not said that it sends them.
 */
@Service
public class GoodsOnTheWay {

    private final Ledger ledger;
    private final Undo undo;
    private final Clock clock;

    GoodsOnTheWay(Ledger ledger, Undo undo, Clock clock) {
        this.ledger = ledger;
        this.undo = undo;
        this.clock = clock;
    }

    /**
     * An order for goods that the warehouse has not answered.
     *
     * @param leavesAt when it goes to the warehouse; empty if it went, or is going
     */
    public record OnTheWay(Optional<Instant> leavesAt) {}

    /** By number of the remedy; without those that the warehouse sends, and all that is no order for goods. */
    @Transactional(readOnly = true)
    public Map<String, OnTheWay> of(Collection<Remedy> remedies) {
        Map<String, String> keys = new HashMap<>();
        remedies.stream()
                .filter(remedy -> remedy.rail() == Rail.GOODS && remedy.status() == RemedyStatus.EXECUTED)
                .forEach(remedy -> ledger.ofRemedy(remedy.id())
                        .filter(intent -> intent.status().isOpen())
                        .ifPresent(intent -> keys.put(remedy.number(), intent.key())));
        Map<String, Duration> held = undo.left(keys.values());
        Instant now = clock.instant();
        Map<String, OnTheWay> onTheWay = new HashMap<>();
        keys.forEach((number, key) -> onTheWay.put(
                number, new OnTheWay(Optional.ofNullable(held.get(key)).map(now::plus))));
        return onTheWay;
    }
}
