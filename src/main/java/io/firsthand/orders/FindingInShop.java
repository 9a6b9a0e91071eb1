package io.firsthand.orders;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers and orders by what somebody knows of them. */
@Repository
public class FindingInShop {

    /** Of a name that more people bear, the customers who came last. */
    private static final int MOST = 1000;

    /** So many of the newest customers are looked at to know whether a name is common. */
    private static final int LOOKED_AT = 500;

    private static final int COMMON = LOOKED_AT / 20;

    private final JdbcClient jdbc;

    FindingInShop(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Ids of the customers of this name, whole or the beginnings of its words, or of this address.
     *
     * @param phone it can be a telephone number: it is then also looked for as it is dialled at home, without country code
     */
    public List<Long> customers(String term, boolean phone) {
        String digits = Address.normalised(Address.PHONE, term);
        return jdbc.sql("""
                        select id from unnest(:named) as named(id)
                        union
                        select customer_id from customer_addresses
                         where (kind, address) in (('mail', :mail), ('phone', :phone), ('account', :plain), ('messenger', :plain))
                        union
                        (select customer_id from customer_addresses
                          where kind = 'phone' and reverse(address) like :phoneEnd limit :most)""")
                .param("named", named(term).toArray(Long[]::new))
                .param("mail", Address.normalised(Address.MAIL, term))
                .param("phone", digits)
                .param("plain", term.strip())
                .param("phoneEnd", phone ? end(digits) : null)
                .param("most", MOST)
                .query(Long.class)
                .list();
    }

    /** A common name is found by going back through the customers, a rare one only by the index of words. */
    private List<Long> named(String term) {
        return jdbc.sql(isCommon(term) ? BY_AGE : BY_WORDS)
                .param("term", term)
                .param("most", MOST)
                .query(Long.class)
                .list();
    }

    private boolean isCommon(String term) {
        return jdbc.sql("""
                        select count(*) filter (where words @@ search_query(:term)) >= :common
                          from (select words from customers order by id desc limit :lookedAt) newest""")
                .param("term", term)
                .param("common", COMMON)
                .param("lookedAt", LOOKED_AT)
                .query(Boolean.class)
                .single();
    }

    private static final String BY_AGE =
            "select id from customers where words @@ search_query(:term) order by id desc limit :most";

    private static final String BY_WORDS = """
            with named as materialized (select id from customers where words @@ search_query(:term))
            select id from named order by id desc limit :most""";

    /** Ids of the orders of this number, or with a parcel of this tracking number. */
    public List<Long> orders(String term) {
        String number = term.strip().toUpperCase(Locale.ROOT);
        return jdbc.sql("""
                        select id from orders where upper(number) = :number
                        union
                        select order_id from parcels where upper(tracking_number) = :tracking""")
                .param("number", number)
                .param("tracking", number.replaceAll("\\s", ""))
                .query(Long.class)
                .list();
    }

    /** The customers of an address, a name, an order number or a tracking number, the latest first. */
    public List<Customer> who(String term, boolean phone, int limit) {
        List<Long> ids = Stream.concat(customers(term, phone).stream(), ordered(term).stream())
                .distinct()
                .toList();
        return jdbc.sql("select id, name, language, country, time_zone, vip from customers where id = any(:ids)"
                        + " order by id desc limit :limit")
                .param("ids", ids.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, n) -> Customers.customer(row, n))
                .list();
    }

    private List<Long> ordered(String term) {
        return jdbc.sql("select distinct customer_id from orders where id = any(:ids)")
                .param("ids", orders(term).toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private static String end(String digits) {
        String atHome = digits.replaceFirst("^0+", "");
        return Optional.of(new StringBuilder(atHome).reverse() + "%")
                .filter(end -> end.length() > 6)
                .orElse(null);
    }
}
