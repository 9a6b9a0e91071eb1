package io.firsthand.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes findable what was written before the search was introduced: messages and customers' names, the newest first, in small
 * transactions that hold up nobody. Until it is done older cases are found by number, address and order only. Several nodes
 * may work; each batch is one node's.
 */
@Component
class SearchBacklog {

    private static final int MOST_BATCHES = 20;

    private static final String MESSAGES = """
            with batch as (
                select * from messages where id < :below order by id desc limit 500
            ), added as (
                insert into case_talk (case_id, message_id, at, words)
                select case_id, id, at, spoken_words(text, case direction when 'IN' then address_key end)
                  from batch
                 where state is distinct from 'DRAFT' and not (automatic and direction = 'OUT')
                on conflict (case_id, message_id) do nothing
            )
            select min(id) from batch""";

    private static final String CUSTOMERS = """
            with batch as (
                select id from customers where id < :below order by id desc limit 500
            ), named as (
                update customers set words = array_to_tsvector(search_words(name))
                 where id in (select id from batch) and words is null
            )
            select min(id) from batch""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SearchBacklog(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Open(String source, long below) {}

    /**
     * Takes up some batches.
     *
     * @return whether nothing is left to this node
     */
    boolean workOff() {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> takeUp()))) {
                return true;
            }
        }
        return false;
    }

    private boolean takeUp() {
        List<Open> open = jdbc.sql(
                        "select source, below from search_backlog order by source limit 1 for update skip locked")
                .query((row, n) -> new Open(row.getString("source"), row.getLong("below")))
                .list();
        open.forEach(this::takeUp);
        return !open.isEmpty();
    }

    private void takeUp(Open open) {
        Optional<Long> lowest = jdbc.sql(open.source().equals("MESSAGES") ? MESSAGES : CUSTOMERS)
                .param("below", open.below())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
        if (lowest.isPresent()) {
            jdbc.sql("update search_backlog set below = ? where source = ?")
                    .params(lowest.get(), open.source())
                    .update();
        } else {
            jdbc.sql("delete from search_backlog where source = ?")
                    .param(open.source())
                    .update();
        }
    }
}
