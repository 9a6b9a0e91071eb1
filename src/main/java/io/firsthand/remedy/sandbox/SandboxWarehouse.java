package io.firsthand.remedy.sandbox;

import io.firsthand.remedy.WarehousePort;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A warehouse that has everything, but for articles whose number ends in {@code -SOLD-OUT}. The same key is sent once. */
@Component
@Conditional(SandboxChosen.class)
class SandboxWarehouse implements WarehousePort {

    private static final String SOLD_OUT = "-SOLD-OUT";

    private final JdbcClient jdbc;

    SandboxWarehouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer dispatch(String key, String sku, int quantity, String orderNumber) {
        if (sku.endsWith(SOLD_OUT)) {
            return new Answer(false, null);
        }
        jdbc.sql("insert into sandbox_dispatches (key, sku, quantity) values (?, ?, ?) on conflict (key) do nothing")
                .params(key, sku, quantity)
                .update();
        return new Answer(
                true,
                "W"
                        + jdbc.sql("select id from sandbox_dispatches where key = ?")
                                .param(key)
                                .query(Long.class)
                                .single());
    }
}
