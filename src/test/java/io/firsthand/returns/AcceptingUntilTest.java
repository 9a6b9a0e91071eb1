package io.firsthand.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.workbench.JudgementSheet;
import io.firsthand.workbench.JudgementSheets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day until which goods are accepted: the tab names the day of the customer's letter. */
@ProductTest
class AcceptingUntilTest extends AtTheReturnsDesk {

    @Autowired
    JudgementSheets sheets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theTabNamesTheDayOfTheLetterBesideTheDaysOfTheLaw() {
        var opened = desk.open();
        jdbc.sql("update case_files set reason = 'change-of-mind' where id = ?")
                .param(opened.id())
                .update();
        ZoneId zone = ZoneId.of(jdbc.sql("select time_zone from customers where id = ?")
                .param(opened.customerId())
                .query(String.class)
                .single());
        LocalDate last = LocalDate.ofInstant(TestClock.START, zone).plusDays(21);

        JudgementSheet.WayBack before = wayBack(opened.number(), opened.lineId());
        assertThat(before.withinDays()).isEqualTo(14);
        assertThat(before.until()).isEqualTo(last);
        assertThat(before.told()).isFalse();

        Return it = desk.request(opened, "change-of-mind");

        assertThat(LocalDate.ofInstant(desk.now(it).waitUntil().orElseThrow(), zone))
                .isEqualTo(last);
        JudgementSheet.WayBack after = wayBack(opened.number(), opened.lineId());
        assertThat(after.until()).isEqualTo(last);
        assertThat(after.told()).isTrue();
    }

    private JudgementSheet.WayBack wayBack(String number, long line) {
        return sheets.of(number, Optional.of(line), ReturnsDesk.OWNER, Locale.ENGLISH)
                .wayBack();
    }
}
