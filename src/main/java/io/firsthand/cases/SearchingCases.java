package io.firsthand.cases;

import io.firsthand.orders.FindingInShop;
import io.firsthand.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds open, waiting and closed cases by the customer's name, address, order, parcel, case number, or by words of the
 * conversation. Customer and order lead to a case only where they are verified: a search tells no more than the case itself.
 */
@Service
@Transactional(readOnly = true)
public class SearchingCases {

    /**
     * No search holds a connection longer. The plan is made for the term: one for any term would be wrong for rare words or
     * for common ones. Compiling it would take longer than running it.
     */
    private static final String SETTINGS = """
            select set_config('statement_timeout', '3000', true), set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('jit', 'off', true)""";

    private static final String CANCELLED = "57014";

    private final JdbcClient jdbc;
    private final FindingInShop shop;
    private final SearchingTalk talk;

    SearchingCases(JdbcClient jdbc, FindingInShop shop, SearchingTalk talk) {
        this.jdbc = jdbc;
        this.shop = shop;
        this.talk = talk;
    }

    /**
     * The cases that the query asks for, newest first.
     *
     * @param term empty: all that the query asks for
     * @param before id of the last case seen, {@link Long#MAX_VALUE} for the first page
     * @throws Refusal {@code search-too-wide} if it takes too long
     */
    public List<FoundCase> find(Optional<SearchTerm> term, CaseQuery query, long before, int limit) {
        try {
            jdbc.sql(SETTINGS).query().singleRow();
            String chosen = term.isPresent() ? byTerm(query) : "select c.id from case_files c where " + page(query);
            JdbcClient.StatementSpec statement = CaseConditions.bind(jdbc.sql(lines(chosen)), query)
                    .param("before", before)
                    .param("limit", limit);
            term.ifPresent(it -> bind(statement, it, talk.newest(it, query, before, limit)));
            return statement.query(SearchingCases::read).list();
        } catch (DataAccessException failure) {
            if (failure.getRootCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                throw Refusal.conflict("search-too-wide");
            }
            throw failure;
        }
    }

    private void bind(JdbcClient.StatementSpec statement, SearchTerm term, List<Long> said) {
        statement
                .param("number", term.text().toUpperCase(Locale.ROOT))
                .param("customers", shop.customers(term.text(), term.isPhone()).toArray(Long[]::new))
                .param("orders", shop.orders(term.text()).toArray(Long[]::new))
                .param("said", said.toArray(Long[]::new));
    }

    /** Each way gives its newest, so that none has to be read to its end. */
    private static String byTerm(CaseQuery query) {
        String page = page(query);
        return """
                (select c.id from case_files c where c.number = :number and %1$s)
                union
                (select c.id from case_files c where c.order_id = any(:orders) and c.order_verified and %1$s)
                union
                (select c.id from case_files c where c.customer_id = any(:customers) and c.customer_verified and %1$s)
                union
                select id from unnest(:said) as said(id)""".formatted(page);
    }

    private static String page(CaseQuery query) {
        return "c.id < :before" + CaseConditions.sql(query) + " order by c.id desc limit :limit";
    }

    private static String lines(String chosen) {
        return """
                select c.*, customers.name as customer_name, orders.number as order_number,
                       (select max(t.at) from case_talk t where t.case_id = c.id) as last_said_at
                  from (select id from (%s) chosen order by id desc limit :limit) found
                  join case_files c on c.id = found.id
                  left join customers on customers.id = c.customer_id and c.customer_verified
                  left join orders on orders.id = c.order_id and c.order_verified
                 order by c.id desc""".formatted(chosen);
    }

    private static FoundCase read(ResultSet row, int number) throws SQLException {
        return new FoundCase(
                CaseFileRow.read(row, number),
                Optional.ofNullable(row.getString("customer_name")),
                Optional.ofNullable(row.getString("order_number")),
                Optional.ofNullable(row.getTimestamp("last_said_at")).map(Timestamp::toInstant));
    }
}
