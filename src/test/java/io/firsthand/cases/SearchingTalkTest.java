package io.firsthand.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.OwnDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 1,300 cases, more than are looked at one by one: rare words and common ones, old cases and new ones. */
class SearchingTalkTest {

    private static final int LIMIT = 26;

    private static SearchingTalk talk;

    @BeforeAll
    static void fill() {
        PGSimpleDataSource database = OwnDatabase.migrated(OwnDatabase.named("searching_talk"));
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        insert into case_files (number, status, channel, live, language, customer_verified, order_verified,
                                                subject, reason, priority, owner, opened_at)
                        select 'C' || n, 'NEW', 'mail', false, 'en', false, false, '',
                               case when n <= 600 then 'how-to' else 'unclear' end, 'P3', null, now()
                          from generate_series(1, 1300) n""").update();
        jdbc.sql("""
                        insert into messages (case_id, direction, channel, address_key, text, language, text_hash, at)
                        select id, 'IN', 'mail', 'mail:buyer' || lower(number) || '@example.org',
                               'Where is my parcel' || case when number in ('C3', 'C4') then ', the chandelier?' else '?' end,
                               'en', '', now() from case_files""").update();
        talk = new SearchingTalk(jdbc);
    }

    @Test
    void findsARareWordHoweverOldItsCasesAre() {
        assertThat(found("chandelier", CaseQuery.ALL)).containsExactly(4L, 3L);
    }

    @Test
    void findsTheNewestOfACommonWordAndGoesOnFromThere() {
        List<Long> first = found("parcel", CaseQuery.ALL);
        assertThat(first).hasSize(LIMIT).startsWith(1300L, 1299L);
        assertThat(talk.newest(SearchTerm.of("parcel"), CaseQuery.ALL, 1275, LIMIT))
                .hasSize(LIMIT)
                .startsWith(1274L);
        assertThat(talk.newest(SearchTerm.of("parcel"), CaseQuery.ALL, 4, LIMIT))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void looksOnlyAmongTheCasesThatAreAskedFor() {
        assertThat(found("chandelier", about("unclear"))).isEmpty();
        assertThat(found("chandelier", about("how-to"))).containsExactly(4L, 3L);
        assertThat(found("parcel", about("how-to"))).hasSize(LIMIT).startsWith(600L);
    }

    @Test
    void aSenderIsFoundByHisWholeAddressAndNotByTheWordMail() {
        assertThat(found("buyerC7@example.org", CaseQuery.ALL)).containsExactly(7L);
        assertThat(found("mail", CaseQuery.ALL)).isEmpty();
        assertThat(found("buyerC7", CaseQuery.ALL)).isEmpty();
    }

    private static List<Long> found(String term, CaseQuery query) {
        return talk.newest(SearchTerm.of(term), query, Long.MAX_VALUE, LIMIT);
    }

    private static CaseQuery about(String reason) {
        return new CaseQuery(
                Optional.empty(), Optional.empty(), Optional.of(reason), Optional.empty(), Optional.empty());
    }
}
