package io.firsthand.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds cases by what was said. The database cannot know beforehand whether a word is rare or stands in every case, and the way
 * that is quick for the one is slow for the other. So the newest cases are looked at first: a common word is found among them
 * at once. Only a word that is rare there is looked up in the index of words, which then names few cases.
 */
@Repository
class SearchingTalk {

    /** So many of the newest cases are looked at: some two milliseconds. */
    private static final int LOOKED_AT = 500;

    private static final String SAID = "t.words @@ (search_query(:term) || cast(:sender as tsquery))";

    private final JdbcClient jdbc;

    SearchingTalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the newest cases below {@code before} that the query asks for and in which the term was said. */
    List<Long> newest(SearchTerm term, CaseQuery query, long before, int limit) {
        List<Long> looked = CaseConditions.bind(jdbc.sql(LOOK.formatted(CaseConditions.sql(query))), query)
                .param("before", before)
                .param("lookedAt", LOOKED_AT)
                .query(Long.class)
                .list();
        List<Long> recent = jdbc.sql(RECENT)
                .param("looked", looked.toArray(Long[]::new))
                .param("term", term.text())
                .param("sender", term.asSender())
                .param("limit", limit)
                .query(Long.class)
                .list();
        return recent.size() == limit || looked.size() < LOOKED_AT ? recent : all(term, query, before, limit);
    }

    private List<Long> all(SearchTerm term, CaseQuery query, long before, int limit) {
        return CaseConditions.bind(jdbc.sql(ALL.formatted(CaseConditions.sql(query))), query)
                .param("before", before)
                .param("limit", limit)
                .param("term", term.text())
                .param("sender", term.asSender())
                .query(Long.class)
                .list();
    }

    private static final String LOOK = """
            select c.id from case_files c where c.id < :before%s order by c.id desc limit :lookedAt""";

    private static final String RECENT = """
            select id from unnest(:looked) as looked(id)
             where exists (select from case_talk t where t.case_id = id and %s offset 0)
             order by id desc limit :limit""".formatted(SAID);

    /** The offset keeps the planner from reading all cases in order. */
    private static final String ALL = """
            with said as materialized (select distinct t.case_id from case_talk t where %s)
            select c.id from said, lateral (
                   select c.id from case_files c where c.id = said.case_id and c.id < :before%%s offset 0) c
             order by c.id desc limit :limit""".formatted(SAID);
}
