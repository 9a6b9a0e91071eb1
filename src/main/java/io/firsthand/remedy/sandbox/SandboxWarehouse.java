package io.firsthand.remedy.sandbox;

import io.firsthand.remedy.WarehousePort;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A warehouse that has everything, but for articles whose number ends in {@code -SOLD-OUT}, and does with the goods of an order
 * what it was told. The same key is sent once, and never after it was stopped.
 */
@Component
@Conditional(SandboxChosen.class)
class SandboxWarehouse implements WarehousePort {

    private static final String SOLD_OUT = "-SOLD-OUT";

    private final JdbcClient jdbc;
    private final WarehouseBehaviours behaviours;

    SandboxWarehouse(JdbcClient jdbc, WarehouseBehaviours behaviours) {
        this.jdbc = jdbc;
        this.behaviours = behaviours;
    }

    @Override
    public Answer dispatch(String key, String sku, int quantity, String orderNumber) {
        WarehouseBehaviour behaviour = behaviours.next(orderNumber);
        refuseToAnswer(behaviour);
        if (behaviour == WarehouseBehaviour.SOLD_OUT || sku.endsWith(SOLD_OUT)) {
            return new Answer(false, null);
        }
        jdbc.sql("""
                        insert into sandbox_dispatches (key, sku, quantity, order_number) values (?, ?, ?, ?)
                        on conflict (key) do nothing
                        """).params(key, sku, quantity, orderNumber).update();
        failAfterwards(behaviour);
        return jdbc.sql("select id from sandbox_dispatches where key = ? and not stopped")
                .param(key)
                .query(Long.class)
                .optional()
                .map(id -> new Answer(true, "W" + id))
                .orElseGet(() -> new Answer(false, null));
    }

    @Override
    public Stop stop(String key, String orderNumber) {
        WarehouseBehaviour behaviour = behaviours.next(orderNumber);
        refuseToAnswer(behaviour);
        Stop answer = behaviour == WarehouseBehaviour.FORGET ? Stop.UNKNOWN : stopped(key, orderNumber, behaviour);
        failAfterwards(behaviour);
        return answer;
    }

    /** A key that is not known is kept as stopped, so that an order that was on its way meanwhile is not carried out. */
    private Stop stopped(String key, String orderNumber, WarehouseBehaviour behaviour) {
        int unknown = jdbc.sql("""
                        insert into sandbox_dispatches (key, order_number, stopped) values (?, ?, true)
                        on conflict (key) do nothing
                        """).params(key, orderNumber).update();
        if (unknown == 1) {
            return Stop.UNKNOWN;
        }
        if (behaviour != WarehouseBehaviour.TOO_LATE) {
            jdbc.sql("update sandbox_dispatches set stopped = true where key = ?")
                    .param(key)
                    .update();
        }
        boolean stopped = jdbc.sql("select stopped from sandbox_dispatches where key = ?")
                .param(key)
                .query(Boolean.class)
                .single();
        return stopped ? Stop.STOPPED : Stop.DISPATCHED;
    }

    private static void refuseToAnswer(WarehouseBehaviour behaviour) {
        if (behaviour == WarehouseBehaviour.TIME_OUT) {
            throw new IllegalStateException("sandbox: read timed out");
        }
    }

    private static void failAfterwards(WarehouseBehaviour behaviour) {
        if (behaviour == WarehouseBehaviour.ACT_THEN_500) {
            throw new IllegalStateException("sandbox: 500 Internal Server Error");
        }
    }
}
