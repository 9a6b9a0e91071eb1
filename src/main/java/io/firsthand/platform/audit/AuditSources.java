package io.firsthand.platform.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows that the chain seals. */
@Repository
class AuditSources {

    private final JdbcClient jdbc;

    AuditSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows that exist, by their ids. */
    Map<Long, SealedFields> read(AuditSource source, Collection<Long> ids) {
        Map<Long, SealedFields> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(source.byIds())
                    .param("ids", ids.toArray(Long[]::new))
                    .query((row, n) -> SealedFields.ofSource(source, row))
                    .list()
                    .forEach(fields -> found.put(fields.sourceId(), fields));
        }
        return found;
    }

    /** Rows that stand neither in the chain nor in its queue: somebody switched the triggers off. */
    long unaccounted(AuditSource source) {
        return jdbc.sql("""
                        select count(*) from %s s
                         where not exists (select from audit_entries e where e.source = :source and e.source_id = s.id)
                           and not exists (select from audit_pending p where p.source = :source and p.source_id = s.id)
                        """.formatted(source.table()))
                .param("source", source.name())
                .query(Long.class)
                .single();
    }
}
