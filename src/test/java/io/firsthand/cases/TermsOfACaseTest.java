package io.firsthand.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.deadlines.CaseClock;
import io.firsthand.deadlines.ClockKey;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.followup.DecidingReopenings;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The terms of law, platform and provider beside our own clocks. */
@ProductTest
class TermsOfACaseTest extends ClocksDesk {

    @Autowired
    DecidingReopenings reopenings;

    @Autowired
    IdentifyingCases identifying;

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCaseThatCameBackKeepsTheTermOfTheLawAndGetsOurPromiseAnew() {
        CaseFile caseFile = mail("I have a question.");
        String owner = owner(caseFile);
        ClockKey term = new ClockKey(ClockKind.LEGAL, "answer-to-data-request");
        reasons.set(caseFile.number(), owner, "privacy");
        Instant end = clock(caseFile, term).dueAt();
        answer(caseFile);
        closing.close(caseFile.number(), owner, ClosedAs.SOLVED);
        clock.advance(Duration.ofDays(5));
        customerWrites(caseFile, "That was not what I asked for.");

        reopenings.reopen(caseFile.number(), owner);

        assertThat(now(caseFile).isOpen()).isTrue();
        assertThat(clock(caseFile, term).stoppedAt()).isEmpty();
        assertThat(clock(caseFile, term).startedAt()).isEqualTo(TestClock.START);
        assertThat(clock(caseFile, term).dueAt()).isEqualTo(end);
        assertThat(clock(caseFile, RESOLUTION).startedAt()).isEqualTo(clock.instant());
        assertThat(clock(caseFile, FIRST_ANSWER).startedAt()).isEqualTo(clock.instant());
    }

    @Test
    void whatTheCaseIsAboutBringsTheTermsOfTheLawAndTakesThemBack() {
        CaseFile caseFile = mail("I have a question.");
        String owner = owner(caseFile);
        ClockKey answer = new ClockKey(ClockKind.LEGAL, "answer-to-data-request");

        reasons.set(caseFile.number(), owner, "privacy");

        assertThat(clock(caseFile, answer).dueAt()).isEqualTo(TestClock.START.plus(Duration.ofDays(30)));
        reasons.set(caseFile.number(), owner, "invoice");
        assertThat(clocks.of(caseFile.id())).extracting(CaseClock::key).doesNotContain(answer);
        reasons.set(caseFile.number(), owner, "privacy");
        assertThat(clock(caseFile, answer).dueAt()).isEqualTo(TestClock.START.plus(Duration.ofDays(30)));
    }

    @Test
    void theMoneyAfterAWithdrawalIsDueAtTheEndOfTheLastDayWhereTheCustomerLives() {
        record Of(String number, String zone) {}
        Of german = jdbc.sql(
                        "select o.number, c.time_zone as zone from orders o join customers c on c.id = o.customer_id"
                                + " where o.market = 'DE' order by o.id limit 1")
                .query(Of.class)
                .single();
        CaseFile caseFile = mail("I do not like it.");
        String owner = owner(caseFile);
        identifying.name(caseFile.number(), owner, german.number(), true);

        reasons.set(caseFile.number(), owner, "change-of-mind");

        ZoneId zone = ZoneId.of(german.zone());
        LocalDate lastDay = LocalDate.ofInstant(TestClock.START, zone).plusDays(14);
        assertThat(clock(caseFile, new ClockKey(ClockKind.LEGAL, "refund-after-withdrawal"))
                        .dueAt())
                .isEqualTo(lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }

    @Test
    void aDisputedPaymentBringsTheTermOfItsProviderCountedFromTheDispute() {
        long order = jdbc.sql("select order_id from payments where disputed_at is not null order by id limit 1")
                .query(Long.class)
                .single();
        Order disputed = orders.find(order).orElseThrow();
        CaseFile caseFile = mail("Where is my parcel?");

        identifying.name(caseFile.number(), owner(caseFile), disputed.number(), true);

        ClockKey term = new ClockKey(ClockKind.PAYMENT, "dispute-answer");
        Instant since = disputed.payments().get(0).disputedAt().orElseThrow();
        assertThat(clock(caseFile, term).startedAt()).isEqualTo(since);
        assertThat(clock(caseFile, term).dueAt()).isAfter(since.plus(Duration.ofDays(6)));
        assertThat(taskDue(caseFile)).isEqualTo(earliest(caseFile));
    }

    @Test
    void aPlatformThatCountsTheHoursIsAnsweredByAnAnswer() {
        CaseFile caseFile = write("Where is my parcel?", null, "amazon");
        ClockKey term = new ClockKey(ClockKind.PLATFORM, "platform-answer");
        assertThat(clock(caseFile, term).dueAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(24)));

        answer(caseFile);

        assertThat(clock(caseFile, term).stoppedAt()).contains(TestClock.START);
    }

    @Test
    void severalTermsOfOneKindRunSideBySide() {
        CaseFile caseFile = mail("Where is my parcel?");

        legal(caseFile, "first-term", TestClock.START.plus(Duration.ofMinutes(20)));
        legal(caseFile, "second-term", TestClock.START.plus(Duration.ofDays(3)));

        assertThat(earliest(caseFile)).isEqualTo(TestClock.START.plus(Duration.ofMinutes(20)));
        assertThat(clocks.of(caseFile.id()))
                .extracting(each -> each.key().name())
                .contains("first-term", "second-term");
        transaction.executeWithoutResult(
                status -> clocks.stop(caseFile.id(), List.of(new ClockKey(ClockKind.LEGAL, "first-term"))));
        assertThat(clock(caseFile, new ClockKey(ClockKind.LEGAL, "second-term")).stoppedAt())
                .isEmpty();
    }
}
