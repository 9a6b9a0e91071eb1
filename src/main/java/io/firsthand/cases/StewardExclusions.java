package io.firsthand.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who must not look after a customer any more, after a conflict of interest or by the customer's own wish: neither as owner nor
 * as deputy or helper. Only a verified customer is known by whom he is to be spared.
 */
@Repository
public class StewardExclusions {

    private final JdbcClient jdbc;

    StewardExclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people who must not act on the case. */
    public Set<String> of(CaseFile caseFile) {
        if (!caseFile.customerVerified() || caseFile.customerId().isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select person_id from steward_exclusions where customer_id = ?")
                .param(caseFile.customerId().get())
                .query(String.class)
                .list());
    }

    /** All of them by customer, in one statement for whoever looks at many cases. */
    public Map<Long, Set<String>> byCustomer() {
        Map<Long, Set<String>> excluded = new HashMap<>();
        jdbc.sql("select customer_id, person_id from steward_exclusions").query(row -> {
            excluded.computeIfAbsent(row.getLong("customer_id"), customer -> new HashSet<>())
                    .add(row.getString("person_id"));
        });
        return excluded;
    }
}
