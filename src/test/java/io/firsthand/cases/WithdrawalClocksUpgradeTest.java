package io.firsthand.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.deadlines.WholeDays;
import io.firsthand.support.OwnDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of the money after a withdrawal, on a desk whose cases ran before its term was counted right. */
class WithdrawalClocksUpgradeTest {

    private static final String KIND = "LEGAL.refund-after-withdrawal";

    /** The clocks of Europe and America go back within two weeks of it, Sydney's went forward shortly before. */
    private static final Instant NOTICE = Instant.parse("2026-10-20T14:30:00Z");

    private static final Instant OLD_DUE = NOTICE.plusSeconds(14 * 86_400);
    private static final Instant TOLD = Instant.parse("2026-11-04T09:00:00Z");

    private static JdbcClient jdbc;

    record Found(Instant startedAt, Instant lowAt, Instant dueAt, String source) {}

    private static Map<String, Found> afterWholeDays;
    private static Map<String, Found> now;

    @BeforeAll
    static void upgrade() {
        PGSimpleDataSource database = OwnDatabase.named("withdrawal_clocks_upgrade");
        jdbc = JdbcClient.create(database);
        OwnDatabase.migrated(database, "286");
        jdbc.sql(
                        "insert into people (id, name, roles, grade, department, languages, time_zone, shift_from, shift_to, created_at)"
                                + " values ('mei', 'Mei', '{agent}', 'EXPERT', 'service', '{en}', 'UTC', '09:00', '17:00', now())")
                .update();
        runningAbroad();
        british();
        OwnDatabase.migrated(database, "296");
        afterWholeDays = clocks();
        OwnDatabase.migrated(database);
        now = clocks();
    }

    private static void runningAbroad() {
        for (String zone : List.of("Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Sydney")) {
            running(order("abroad " + zone, "DE", zone, "DELIVERED"), null, null);
        }
        // half an hour before midnight in Berlin, the last day of its summer time
        long late = order("late evening", "FR", "Europe/Berlin", "DELIVERED");
        clock(late, Instant.parse("2026-10-24T21:30:00Z"), OLD_DUE, null, null);
        running(order("told", "DE", "Europe/Berlin", "DELIVERED"), TOLD, null);
        running(order("stopped", "DE", "Europe/Berlin", "DELIVERED"), null, TOLD);
    }

    private static void british() {
        running(order("nothing sent", "GB", "Europe/London"), null, null);
        running(order("on its way", "GB", "Europe/London", "IN_TRANSIT"), null, null);
        running(order("in part", "GB", "Europe/London", "DELIVERED", "LOST"), null, null);
        running(order("delivered", "GB", "Europe/London", "DELIVERED"), null, null);
        running(order("out", "GB", "Europe/London", "LABEL_CREATED"), TOLD, null);
        running(order("done", "GB", "Europe/London", "LABEL_CREATED"), null, TOLD);
        order("never had one", "GB", "America/New_York", "LABEL_CREATED");
        long proved = order("proved", "GB", "Europe/London", "DELIVERED");
        back(proved, "DISPATCHED", "2026-10-21T08:00:00Z", "2026-10-23T08:00:00Z", null);
        long here = order("here", "GB", "Europe/London", "DELIVERED");
        back(here, "INSPECTING", "2026-10-21T08:00:00Z", null, "2026-10-26T23:30:00Z");
        long declared = order("declared later", "GB", "Europe/London", "LABEL_CREATED");
        back(declared, "JUDGING", "2026-10-22T08:00:00Z", null, null);
        jdbc.sql("update case_files set reason = 'late' where id = ?")
                .param(declared)
                .update();
        long settled = order("settled", "GB", "Europe/London", "LABEL_CREATED");
        back(settled, "SETTLED", "2026-10-21T08:00:00Z", null, null);
        long paid = order("paid outside", "GB", "Europe/London", "LABEL_CREATED");
        jdbc.sql(
                        "insert into payments (order_id, provider, provider_ref, currency, captured, refunded_outside, captured_at)"
                                + " select order_id, 'stripe', 'pi-1', 'GBP', 100, 100, opened_at from case_files where id = ?")
                .param(paid)
                .update();
        long other = order("about something else", "GB", "Europe/London", "LABEL_CREATED");
        jdbc.sql("update case_files set reason = 'late' where id = ?")
                .param(other)
                .update();
        long closed = order("closed", "GB", "Europe/London", "LABEL_CREATED");
        jdbc.sql("update case_files set status = 'CLOSED', closed_at = now(), closed_as = 'SOLVED' where id = ?")
                .param(closed)
                .update();
        long unverified = order("unverified", "GB", "Europe/London", "LABEL_CREATED");
        jdbc.sql("update case_files set order_verified = false where id = ?")
                .param(unverified)
                .update();
    }

    @Test
    void aRunningClockEndsWithTheLastDayWhereTheCustomerLives() {
        assertThat(afterWholeDays.get("abroad Europe/Berlin").dueAt())
                .as("4 November begins an hour later than in summer")
                .isEqualTo(Instant.parse("2026-11-03T23:00:00Z"));
        assertThat(afterWholeDays.get("abroad America/New_York").dueAt())
                .isEqualTo(Instant.parse("2026-11-04T05:00:00Z"));
        assertThat(afterWholeDays.get("abroad Asia/Shanghai").dueAt()).isEqualTo(Instant.parse("2026-11-03T16:00:00Z"));
        assertThat(afterWholeDays.get("abroad Australia/Sydney").dueAt())
                .as("there it was the 21st already")
                .isEqualTo(Instant.parse("2026-11-04T13:00:00Z"));
        assertThat(afterWholeDays.get("late evening").dueAt()).isEqualTo(Instant.parse("2026-11-07T23:00:00Z"));
    }

    @Test
    void theDatabaseCountsAsTheProgramDoes() {
        for (String zone : List.of("Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Sydney")) {
            assertThat(afterWholeDays.get("abroad " + zone).dueAt())
                    .as(zone)
                    .isEqualTo(WholeDays.end(NOTICE, 14, ZoneId.of(zone)));
        }
        assertThat(now.get("never had one").dueAt())
                .isEqualTo(WholeDays.end(NOTICE, 14, ZoneId.of("America/New_York")));
    }

    @Test
    void whatWasToldOrDoneStaysAsItWas() {
        for (String untouched : List.of("told", "stopped", "out", "done")) {
            assertThat(now.get(untouched).dueAt()).as(untouched).isEqualTo(OLD_DUE);
            assertThat(now.get(untouched).source()).isEqualTo("service-levels 1 old");
        }
    }

    @Test
    void outsideBritainTheSecondStepChangesNothing() {
        for (String abroad : List.of("abroad Europe/Berlin", "abroad Asia/Shanghai", "late evening")) {
            assertThat(now.get(abroad)).isEqualTo(afterWholeDays.get(abroad));
        }
    }

    @Test
    void inBritainItCountsFromTheNoticeWhereNotEverythingWasDelivered() {
        for (String undelivered : List.of("nothing sent", "on its way", "in part")) {
            assertThat(afterWholeDays).as(undelivered).doesNotContainKey(undelivered);
            assertThat(now.get(undelivered).startedAt()).as(undelivered).isEqualTo(NOTICE);
            assertThat(now.get(undelivered).dueAt()).isEqualTo(Instant.parse("2026-11-04T00:00:00Z"));
            assertThat(now.get(undelivered).source()).contains("uk-01-undelivered");
            assertThat(now.get(undelivered).lowAt())
                    .as("a quarter is left")
                    .isBetween(Instant.parse("2026-10-31T00:00:00Z"), Instant.parse("2026-10-31T23:00:00Z"));
        }
        assertThat(now.get("declared later").startedAt()).isEqualTo(Instant.parse("2026-10-22T08:00:00Z"));
        assertThat(now.get("declared later").dueAt()).isEqualTo(Instant.parse("2026-11-06T00:00:00Z"));
    }

    @Test
    void inBritainItCountsFromGoodsOrProofWhereEverythingWasDelivered() {
        assertThat(now).as("neither goods nor proof").doesNotContainKey("delivered");
        assertThat(now.get("proved").dueAt()).isEqualTo(Instant.parse("2026-11-07T00:00:00Z"));
        assertThat(now.get("here").dueAt()).isEqualTo(Instant.parse("2026-11-10T00:00:00Z"));
        assertThat(now.get("here").source()).startsWith("service-levels uk-01:");
    }

    @Test
    void aCaseWithNothingDueGetsNone() {
        assertThat(now).doesNotContainKeys("settled", "paid outside", "about something else", "closed", "unverified");
    }

    /** A case about a change of mind, opened by the notice. @return its id */
    private static long order(String name, String market, String zone, String... parcels) {
        long customer = id(
                "insert into customers (name, language, country, time_zone, created_at) values (?, 'en', ?, ?, ?) returning id",
                name,
                market,
                zone,
                Timestamp.from(NOTICE));
        long order = id(
                "insert into orders (number, customer_id, shop, platform, market, currency, goods_total, shipping_total,"
                        + " ordered_at, promised_on, cny_rate)"
                        + " values (?, ?, 'shop', 'shop', ?, 'EUR', 100, 0, ?, '2026-10-18', 8) returning id",
                name,
                customer,
                market,
                Timestamp.from(NOTICE));
        for (String state : parcels) {
            jdbc.sql("insert into parcels (order_id, carrier, tracking_number, state) values (?, 'dhl', ?, ?)")
                    .params(order, name + state, state)
                    .update();
        }
        return id(
                "insert into case_files (number, status, channel, live, language, customer_id, customer_verified, order_id,"
                        + " order_verified, subject, reason, priority, opened_at)"
                        + " values (?, 'IN_WORK', 'mail', false, 'en', ?, true, ?, true, '', 'change-of-mind', 'P2', ?)"
                        + " returning id",
                name,
                customer,
                order,
                Timestamp.from(NOTICE));
    }

    private static void running(long caseId, Instant toldOut, Instant stopped) {
        clock(caseId, NOTICE, OLD_DUE, toldOut, stopped);
    }

    private static void clock(long caseId, Instant started, Instant due, Instant toldOut, Instant stopped) {
        jdbc.sql("insert into clocks (case_id, kind, started_at, due_at, told_out, stopped, source)"
                        + " values (?, ?, ?, ?, ?, ?, 'service-levels 1 old')")
                .params(caseId, KIND, Timestamp.from(started), Timestamp.from(due), at(toldOut), at(stopped))
                .update();
    }

    private static void back(long caseId, String status, String declared, String dispatched, String arrived) {
        jdbc.sql(
                        "insert into returns (number, case_id, order_id, customer_id, status, reason, wanted, acting, requested_at,"
                                + " declared_at, dispatched_at, arrived_at)"
                                + " select 'T' || id, id, order_id, customer_id, ?, 'change-of-mind', 'REFUND', 'mei', opened_at,"
                                + " ?::timestamptz, ?::timestamptz, ?::timestamptz from case_files where id = ?")
                .params(status, declared, dispatched, arrived, caseId)
                .update();
    }

    private static long id(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    private static Timestamp at(Instant instant) {
        return Optional.ofNullable(instant).map(Timestamp::from).orElse(null);
    }

    private static Map<String, Found> clocks() {
        record Named(String number, Found found) {}
        return jdbc
                .sql(
                        "select number, started_at, low_at, due_at, source from clocks join case_files on case_files.id = case_id")
                .query((row, n) -> new Named(
                        row.getString("number"),
                        new Found(
                                row.getTimestamp("started_at").toInstant(),
                                Optional.ofNullable(row.getTimestamp("low_at"))
                                        .map(Timestamp::toInstant)
                                        .orElse(null),
                                row.getTimestamp("due_at").toInstant(),
                                row.getString("source"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::number, Named::found));
    }
}
