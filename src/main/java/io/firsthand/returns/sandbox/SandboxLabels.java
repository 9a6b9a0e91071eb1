package io.firsthand.returns.sandbox;

import io.firsthand.returns.LabelPort;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues labels that no carrier knows. The same key gets the same label. */
@Component
@Conditional(SandboxLabelsChosen.class)
class SandboxLabels implements LabelPort {

    static final String NAME = "sandbox";

    private final JdbcClient jdbc;

    SandboxLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Label label(String key, String returnNumber) {
        jdbc.sql("insert into sandbox_labels (key) values (?) on conflict (key) do nothing")
                .param(key)
                .update();
        long id = jdbc.sql("select id from sandbox_labels where key = ?")
                .param(key)
                .query(Long.class)
                .single();
        return new Label(NAME, "SBX" + (700_000 + id), "LABEL-" + returnNumber);
    }
}
