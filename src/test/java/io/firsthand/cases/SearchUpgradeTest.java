package io.firsthand.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.OwnDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The search is introduced on a desk that has messages and customers already. */
class SearchUpgradeTest {

    @Test
    void whatWasWrittenBeforeIsTakenUpAfterTheMigrationAndNotByIt() {
        PGSimpleDataSource database = OwnDatabase.named("search_upgrade");
        JdbcClient jdbc = JdbcClient.create(database);
        OwnDatabase.migrated(database, "140");
        jdbc.sql("""
                        insert into customers (name, language, country, time_zone, created_at)
                        select 'Zoë Ångström ' || n, 'en', 'GB', 'UTC', now() from generate_series(1, 1200) as n""").update();
        jdbc.sql("""
                        insert into case_files (number, status, channel, live, language, customer_verified, order_verified,
                                                subject, reason, priority, opened_at)
                        values ('C-1', 'NEW', 'mail', false, 'en', false, false, '', 'unclear', 'P3', now())""").update();
        said(jdbc, "broken teapot", 1200);
        jdbc.sql("update messages set direction = 'OUT', state = 'DRAFT' where id = 1")
                .update();

        OwnDatabase.migrated(database, "206");

        assertThat(found(jdbc, "teapot")).as("the migration indexes nothing").isZero();
        said(jdbc, "saucer", 1);
        jdbc.sql("update messages set text = 'broken lid' where id = 3").update();
        jdbc.sql("update customers set name = 'Björn' where id = 5").update();
        assertThat(found(jdbc, "saucer")).as("new words are found at once").isEqualTo(1);
        SearchBacklog backlog =
                new SearchBacklog(jdbc, new TransactionTemplate(new DataSourceTransactionManager(database)));

        assertThat(backlog.workOff()).isTrue();

        assertThat(found(jdbc, "teapot"))
                .as("all but the draft and the changed one")
                .isEqualTo(1198);
        assertThat(found(jdbc, "lid")).isEqualTo(1);
        assertThat(named(jdbc, "angstrom")).isEqualTo(1199);
        assertThat(named(jdbc, "bjorn")).isEqualTo(1);
        assertThat(jdbc.sql("select source from search_backlog")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(backlog.workOff()).as("nothing is left").isTrue();

        OwnDatabase.migrated(database, "207");

        assertThat(found(jdbc, "teapot")).as("is made anew, with senders apart").isZero();
        backlog.workOff();
        assertThat(found(jdbc, "teapot")).isEqualTo(1198);
    }

    private static void said(JdbcClient jdbc, String text, int times) {
        jdbc.sql("""
                        insert into messages (case_id, direction, channel, address, address_key, text, language, text_hash, at)
                        select c.id, 'IN', 'mail', 'a@example.org', 'a@example.org', ?, 'en', '', now()
                          from case_files c, generate_series(1, ?)""").params(text, times).update();
    }

    private static long found(JdbcClient jdbc, String word) {
        return jdbc.sql("select count(*) from case_talk where words @@ search_query(?)")
                .param(word)
                .query(Long.class)
                .single();
    }

    private static long named(JdbcClient jdbc, String word) {
        return jdbc.sql("select count(*) from customers where words @@ search_query(?)")
                .param(word)
                .query(Long.class)
                .single();
    }
}
