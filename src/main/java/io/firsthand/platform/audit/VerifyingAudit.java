package io.firsthand.platform.audit;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.audit.AuditFinding.What;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole chain again and compares it with the rows that it seals. Changes nothing. */
@Service
public class VerifyingAudit {

    private static final int PAGE = 2_000;
    private static final Pattern ANCHOR = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    private final JdbcClient jdbc;
    private final AuditSources sources;

    VerifyingAudit(JdbcClient jdbc, AuditSources sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    private record Entry(long seq, byte[] chain, SealedFields fields) {}

    /**
     * @param anchor an earlier head, {@code seq:hash}, as the log of a day or an earlier report told it
     * @throws Refusal {@code audit-anchor-invalid}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditReport verify(Optional<String> anchor) {
        List<AuditFinding> findings = new ArrayList<>();
        anchor.ifPresent(text -> checkAnchor(text, findings));
        long seq = 0;
        byte[] chain = SealedFields.BEGINNING;
        List<Entry> page;
        while (!(page = after(seq)).isEmpty()) {
            for (Entry entry : page) {
                if (entry.seq() != seq + 1) {
                    findings.add(new AuditFinding(entry.seq(), What.GAP, name(entry.fields())));
                }
                if (!Arrays.equals(entry.chain(), entry.fields().chainedAfter(chain, entry.seq()))) {
                    findings.add(new AuditFinding(entry.seq(), What.CHAIN_BROKEN, name(entry.fields())));
                }
                seq = entry.seq();
                chain = entry.chain();
            }
            compareWithSources(page, findings);
        }
        for (AuditSource source : AuditSource.values()) {
            if (sources.unaccounted(source) > 0) {
                findings.add(new AuditFinding(0, What.SOURCE_UNACCOUNTED, source.name()));
            }
        }
        return new AuditReport(
                findings.isEmpty(),
                count("audit_entries"),
                count("audit_pending"),
                seq + ":" + HexFormat.of().formatHex(chain),
                findings.stream().limit(AuditReport.MOST).toList());
    }

    private void checkAnchor(String anchor, List<AuditFinding> findings) {
        Matcher parts = ANCHOR.matcher(anchor);
        if (!parts.matches()) {
            throw Refusal.invalid("audit-anchor-invalid", "anchor");
        }
        long seq = Long.parseLong(parts.group(1));
        boolean there = jdbc.sql("select count(*) from audit_entries where seq = ? and chain = ?")
                        .params(seq, HexFormat.of().parseHex(parts.group(2)))
                        .query(Long.class)
                        .single()
                == 1;
        if (!there) {
            findings.add(new AuditFinding(seq, What.ANCHOR_UNKNOWN, anchor));
        }
    }

    private List<Entry> after(long seq) {
        return jdbc.sql("select * from audit_entries where seq > ? order by seq limit ?")
                .params(seq, PAGE)
                .query((row, n) -> new Entry(row.getLong("seq"), row.getBytes("chain"), SealedFields.ofEntry(row)))
                .list();
    }

    private void compareWithSources(List<Entry> page, List<AuditFinding> findings) {
        Map<AuditSource, List<Entry>> bySource = page.stream()
                .collect(Collectors.groupingBy(entry -> entry.fields().source()));
        bySource.forEach((source, entries) -> {
            Map<Long, SealedFields> rows = sources.read(
                    source,
                    entries.stream().map(entry -> entry.fields().sourceId()).toList());
            for (Entry entry : entries) {
                SealedFields row = rows.get(entry.fields().sourceId());
                if (row == null) {
                    findings.add(new AuditFinding(entry.seq(), What.SOURCE_MISSING, name(entry.fields())));
                } else if (!row.same(entry.fields())) {
                    findings.add(new AuditFinding(entry.seq(), What.SOURCE_CHANGED, name(entry.fields())));
                }
            }
        });
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String name(SealedFields fields) {
        return fields.source() + " " + fields.sourceId();
    }
}
