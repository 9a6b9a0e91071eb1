package io.firsthand.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.firsthand.cases.CaseLists;
import io.firsthand.cases.CaseQuery;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.SearchTerm;
import io.firsthand.cases.SearchingCases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches and lists behind 200,000 finished cases against the same ones behind 200, on one PostgreSQL, in alternating rounds
 * of one run. What is looked for is found as often in both.
 */
@Tag("benchmark")
class CaseSearchBenchmark {

    private static final int MANY = 200_000;
    private static final int FEW = 200;
    private static final int ROUNDS = 9;
    private static final int CALLS = 25;

    @Test
    void searchesAndListsBehindManyFinishedCases() {
        try (BenchmarkDatabase database = new BenchmarkDatabase();
                ConfigurableApplicationContext many = RunningFirsthand.on(database.create("many"));
                ConfigurableApplicationContext few = RunningFirsthand.on(database.create("few"))) {
            fill(many, MANY);
            fill(few, FEW);
            List.of("many", "few").forEach(database::analyze);
            Map<String, Work> works = works();
            System.out.printf(
                    "searches and lists, medians of %d rounds of %d calls%n%-28s %10s %10s %6s%n",
                    ROUNDS, CALLS, "", FEW + " cases", MANY + " cases", "ratio");
            double small = 0;
            double large = 0;
            for (Map.Entry<String, Work> work : works.entrySet()) {
                double[] millis = compare(few, many, work.getValue());
                small += millis[0];
                large += millis[1];
                System.out.printf(
                        "%-28s %7.2f ms %7.2f ms %6.2f%n", work.getKey(), millis[0], millis[1], millis[1] / millis[0]);
            }
            System.out.printf("all together %45.2f%n", large / small);
            assertThat(large / small).as("times as long behind many cases").isPositive();
        }
    }

    private interface Work {
        int found(SearchingCases searching, CaseLists lists);
    }

    private static Map<String, Work> works() {
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("name", (searching, lists) -> find(searching, "Ottilie Zweig"));
        works.put("mail", (searching, lists) -> find(searching, "o1@mail.example"));
        works.put("phone at home", (searching, lists) -> find(searching, "0900 000 0001"));
        works.put("order number", (searching, lists) -> find(searching, "BM-1"));
        works.put("tracking number", (searching, lists) -> find(searching, "TRACK1"));
        works.put("name of every customer", (searching, lists) -> find(searching, "Buyer"));
        works.put("rare word", (searching, lists) -> find(searching, "chandelier"));
        works.put("rare word in Chinese", (searching, lists) -> find(searching, "琉璃灯"));
        works.put("word of every case", (searching, lists) -> find(searching, "parcel"));
        works.put(
                "word of every open case",
                (searching, lists) -> searching
                        .find(
                                Optional.of(SearchTerm.of("parcel")),
                                new CaseQuery(
                                        Optional.of(true),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                Long.MAX_VALUE,
                                26)
                        .size());
        works.put(
                "newest cases",
                (searching, lists) ->
                        lists.list(CaseQuery.ALL, Long.MAX_VALUE, 51).size());
        works.put(
                "open cases of one owner",
                (searching, lists) -> lists.list(
                                new CaseQuery(
                                        Optional.of(true),
                                        Optional.of("mei.lin"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                Long.MAX_VALUE,
                                51)
                        .size());
        works.put(
                "waiting cases",
                (searching, lists) -> lists.list(
                                new CaseQuery(
                                        Optional.empty(),
                                        Optional.of(CaseStatus.WAITING),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                Long.MAX_VALUE,
                                51)
                        .size());
        return works;
    }

    private static int find(SearchingCases searching, String term) {
        return searching
                .find(Optional.of(SearchTerm.of(term)), CaseQuery.ALL, Long.MAX_VALUE, 26)
                .size();
    }

    /** Milliseconds a call, behind few and behind many cases. */
    private static double[] compare(
            ConfigurableApplicationContext few, ConfigurableApplicationContext many, Work work) {
        assertThat(once(few, work)).isPositive().isEqualTo(once(many, work));
        List<Double> small = new ArrayList<>();
        List<Double> large = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            small.add(millis(few, work));
            large.add(millis(many, work));
        }
        return new double[] {Rate.median(small), Rate.median(large)};
    }

    private static int once(ConfigurableApplicationContext context, Work work) {
        return work.found(context.getBean(SearchingCases.class), context.getBean(CaseLists.class));
    }

    private static double millis(ConfigurableApplicationContext context, Work work) {
        long start = System.nanoTime();
        for (int call = 0; call < CALLS; call++) {
            once(context, work);
        }
        return (System.nanoTime() - start) / 1e6 / CALLS;
    }

    /** Finished cases of as many customers, and the same thirty open ones, a third of them waiting, in each database. */
    private static void fill(ConfigurableApplicationContext context, int finished) {
        JdbcClient jdbc = JdbcClient.create(context.getBean(HikariDataSource.class));
        for (String part : SEED.split(";\n")) {
            jdbc.sql(part).param("finished", finished).update();
        }
    }

    private static final String SEED = """
            insert into customers (name, language, country, time_zone, created_at)
            select case when i = 1 then 'Ottilie Zweig' else 'Buyer ' || md5(i::text) end, 'en', 'GB', 'Europe/London', now()
              from generate_series(1, :finished) i;
            insert into customer_addresses (customer_id, kind, address)
            select id, 'mail', 'o' || substr(name, 1, 0) || row_number() over (order by id) || '@mail.example' from customers
             where name like 'Buyer %' or name = 'Ottilie Zweig' and :finished > 0;
            insert into customer_addresses (customer_id, kind, address)
            select id, 'phone', (449000000000 + row_number() over (order by id))::text from customers
             where name like 'Buyer %' or name = 'Ottilie Zweig' and :finished > 0;
            insert into orders (number, customer_id, shop, platform, market, currency, goods_total, shipping_total, ordered_at,
                                promised_on, cny_rate)
            select 'BM-' || row_number() over (order by id), id, 'shop', 'shop', 'GB', 'GBP', 20, 0, now(), now(), 9
              from customers where name like 'Buyer %' or name = 'Ottilie Zweig' and :finished > 0;
            insert into parcels (order_id, carrier, tracking_number, state)
            select id, 'DHL', 'TRACK' || substr(number, 4), 'DELIVERED' from orders where number like 'BM-%' and :finished > 0;
            insert into case_files (number, status, channel, live, language, customer_id, customer_verified, order_id,
                   order_verified, subject, reason, priority, owner, opened_at, closed_at, closed_as)
            select 'C' || nextval('case_numbers'), 'CLOSED', 'mail', false, 'en', customer_id, true, id, true, 'Where is it?',
                   'where-is-it', 'P3', 'mei.lin', now() - interval '30 days', now(), 'SOLVED'
              from orders where number like 'BM-%' and :finished > 0 order by id;
            insert into messages (case_id, direction, channel, text, text_hash, language, at, address_key)
            select c.id, 'IN', 'mail', 'Where is my parcel ' || o.number || '? It should have been here on Monday. 包裹还没有到'
                   || case when o.number = 'BM-1' then ' chandelier 琉璃灯' else '' end, 'x', 'en', c.opened_at, 'mail:' || o.number
              from case_files c join orders o on o.id = c.order_id where :finished > 0;
            insert into case_files (number, status, channel, live, language, customer_verified, order_verified, subject, reason,
                   priority, owner, opened_at, waiting_for, waiting_until)
            select 'C' || nextval('case_numbers'), case when i % 3 = 0 then 'WAITING' else 'IN_WORK' end, 'mail', false, 'en',
                   false, false, 'Open', 'unclear', 'P3', 'mei.lin', now(), case when i % 3 = 0 then 'OUTSIDE' end, now()
              from generate_series(1, 30) i where :finished > 0;
            insert into messages (case_id, direction, channel, text, text_hash, language, at)
            select id, 'IN', 'mail', 'My parcel is late', 'x', 'en', opened_at from case_files where closed_at is null and :finished > 0""";
}
