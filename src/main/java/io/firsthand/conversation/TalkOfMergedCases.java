package io.firsthand.conversation;

import io.firsthand.cases.TalkOfCases;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The conversations of cases that are merged: who opened them, and what of them goes on elsewhere. */
@Repository
class TalkOfMergedCases implements TalkOfCases {

    private final JdbcClient jdbc;

    TalkOfMergedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean openedByOneSender(long oneCase, long otherCase) {
        return jdbc.sql("""
                        with opening as (
                            select distinct on (case_id) case_id, channel, address_key from messages
                             where case_id in (:one, :other) and direction = 'IN' order by case_id, id)
                        select exists (select from opening one join opening other
                                           on one.channel = other.channel and one.address_key = other.address_key
                                        where one.case_id = :one and other.case_id = :other)""")
                .param("one", oneCase)
                .param("other", otherCase)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Long> openCasesOfSameSender(long caseId, int limit) {
        return jdbc.sql("""
                        with opening as (
                            select channel, address_key from messages
                             where case_id = :case and direction = 'IN' order by id limit 1)
                        select c.id from opening
                          join messages m on m.channel = opening.channel and m.address_key = opening.address_key
                          join case_files c on c.id = m.case_id
                         where c.id <> :case and c.closed_at is null and m.direction = 'IN'
                           and not exists (select from messages before
                                            where before.case_id = m.case_id and before.direction = 'IN' and before.id < m.id)
                         order by c.id desc limit :limit""")
                .param("case", caseId)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void merged(long from, long into) {
        jdbc.sql("update messages set case_id = ? where case_id = ? and state = 'DRAFT'")
                .params(into, from)
                .update();
    }
}
