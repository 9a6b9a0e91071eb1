package io.firsthand.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customers of the shop. */
@Repository
public class Customers {

    private static final String COLUMNS = "c.id, c.name, c.language, c.country, c.time_zone, c.vip";

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Customer> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from customers c where c.id = :id")
                .param("id", id)
                .query(Customers::customer)
                .optional();
    }

    /**
     * The customer known by this address.
     *
     * @param kind one of the kinds of {@link Address}; an unknown kind finds nobody
     * @param address as it arrived; it is normalised here
     */
    public Optional<Customer> byAddress(String kind, String address) {
        return jdbc.sql("select " + COLUMNS
                        + " from customer_addresses a join customers c on c.id = a.customer_id"
                        + " where a.kind = :kind and a.address = :address")
                .param("kind", kind)
                .param("address", Address.normalised(kind, address))
                .query(Customers::customer)
                .optional();
    }

    /**
     * Holds the customer's row until the transaction ends, so that two messages of his are taken one after the other. Rows
     * that only refer to him are not held up.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long id) {
        jdbc.sql("select id from customers where id = :id for no key update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(
                row.getLong("id"),
                row.getString("name"),
                row.getString("language"),
                row.getString("country"),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("vip"));
    }
}
