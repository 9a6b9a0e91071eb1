package io.firsthand.remedy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.remedy.AtTheRemedyDesk;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that comes back is told unasked, as soon as whoever tries it wants. */
@ProductTest
class SandboxNoticesTest extends AtTheRemedyDesk {

    @Autowired
    SandboxNotices notices;

    @Test
    void theOwnerHearsThatTheMoneyCameBackAlthoughNobodyAsks() {
        var opened = desk.open();
        desk.turning(opened, SandboxBehaviour.SETTLE_THEN_RETURN, Duration.ofSeconds(20));
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        desk.deliver();
        notices.send();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);

        clock.advance(Duration.ofSeconds(21));
        notices.send();
        notices.send();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.RETURNED);
        assertThat(desk.timeline(opened)).containsOnlyOnce("payment-returned");
    }
}
