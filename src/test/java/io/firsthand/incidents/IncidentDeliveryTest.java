package io.firsthand.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.Conflicts;
import io.firsthand.platform.outbox.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a customer cannot be told is left out; what was only changed by somebody else at that moment comes again. */
class IncidentDeliveryTest {

    private final List<String> skipped = new ArrayList<>();

    @Test
    void aCustomerWhoCannotBeWrittenToIsLeftOut() {
        delivery(Refusal.conflict("no-address-to-answer")).deliver(entry());

        assertThat(skipped).containsExactly("no-address-to-answer");
    }

    @Test
    void aConflictWithSomebodyElseIsNoReasonToLeaveHimOut() {
        IncidentDelivery delivery = delivery(Conflicts.changedMeanwhile());

        assertThatThrownBy(() -> delivery.deliver(entry())).isInstanceOf(Refusal.class);

        assertThat(skipped).isEmpty();
    }

    private IncidentDelivery delivery(Refusal refusal) {
        Tellings tellings = new Tellings(null, null, null) {
            @Override
            Telling get(long id) {
                return new Telling(
                        id,
                        1,
                        1,
                        Telling.Kind.NEWS,
                        Telling.State.PENDING,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            }
        };
        TellingAffected telling = new TellingAffected(tellings, null, null, null, null, null) {
            @Override
            public void tell(long tellingId) {
                throw refusal;
            }

            @Override
            public void skip(long tellingId, String because) {
                skipped.add(because);
            }
        };
        return new IncidentDelivery(tellings, telling, null);
    }

    private static OutboxEntry entry() {
        return new OutboxEntry(1, Tellings.TOPIC, Tellings.TOPIC + ":1", 1, 1);
    }
}
