package io.firsthand.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFiles;
import io.firsthand.orders.Orders;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long ago a buyer first wrote is never asked: his first contact about the order says it. */
@ProductTest
class ContactsOnPlatformsTest extends AtTheRemedyDesk {

    @Autowired
    ClaimReader claims;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCaseKnowsWhenTheBuyerWroteAndAnOwnOrderDoesNotMatter() {
        var opened = desk.open();
        assertThat(hours(opened)).as("our own shop").isEmpty();
        jdbc.sql("update orders set platform = 'amazon' where id = ?")
                .param(opened.orderId())
                .update();
        assertThat(hours(opened)).contains(0);

        clock.advance(Duration.ofHours(47).plusMinutes(59));
        assertThat(hours(opened)).contains(47);
        clock.advance(Duration.ofMinutes(1));
        assertThat(hours(opened)).contains(48);
    }

    private Optional<Integer> hours(RemedyDesk.Opened opened) {
        return claims.facts(
                        caseFiles.get(opened.number()),
                        orders.find(opened.orderId()).orElseThrow(),
                        Optional.empty(),
                        Optional.empty())
                .dispute()
                .hoursSinceContact();
    }
}
