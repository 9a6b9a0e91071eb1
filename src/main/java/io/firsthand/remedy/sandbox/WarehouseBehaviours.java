package io.firsthand.remedy.sandbox;

import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the sandbox's warehouse was told to do with the goods of which order. */
@Component
@Conditional(SandboxChosen.class)
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class WarehouseBehaviours {

    private final JdbcClient jdbc;

    WarehouseBehaviours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param times for how many calls, or null for all from now on */
    public void tell(String orderNumber, WarehouseBehaviour behaviour, Integer times) {
        jdbc.sql("insert into sandbox_warehouse_behaviours (order_number, behaviour, times_left) values (?, ?, ?)")
                .params(orderNumber, behaviour.name(), times)
                .update();
    }

    /** How to behave to this call: as the newest row says that fits and is not used up. */
    WarehouseBehaviour next(String orderNumber) {
        return jdbc.sql("""
                        update sandbox_warehouse_behaviours set times_left = times_left - 1 where id = (
                            select id from sandbox_warehouse_behaviours
                            where (times_left is null or times_left > 0) and order_number = ?
                            order by id desc limit 1 for update)
                        returning behaviour
                        """)
                .param(orderNumber)
                .query(String.class)
                .optional()
                .map(WarehouseBehaviour::valueOf)
                .orElse(WarehouseBehaviour.IN_TIME);
    }
}
