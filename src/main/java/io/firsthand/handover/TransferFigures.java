package io.firsthand.handover;

import io.firsthand.platform.Refusal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often customers were passed on, or asked again; the aim is none. */
@Repository
public class TransferFigures {

    private final JdbcClient jdbc;

    TransferFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures of a period.
     *
     * @param to last day, inclusive; days are UTC
     * @param cases opened in the period
     * @param handovers accepted in the period
     * @param transfers those of them in which the customer met somebody new
     * @param askedAgain how often a customer was asked for what his case knew
     * @param byReason transfers for each reason that had one
     */
    public record Transfers(
            LocalDate from,
            LocalDate to,
            long cases,
            long handovers,
            long transfers,
            long askedAgain,
            Map<HandoverReason, Long> byReason) {}

    /** @throws Refusal {@code period-invalid} */
    public Transfers between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.invalid("period-invalid", "to");
        }
        Timestamp start = midnight(from);
        Timestamp end = midnight(to.plusDays(1));
        Map<HandoverReason, Long> byReason = new EnumMap<>(HandoverReason.class);
        long[] sums = new long[2];
        jdbc.sql("""
                        select reason, count(*) as handovers, count(*) filter (where met_new) as transfers
                          from handovers where state = 'ACCEPTED' and answered_at >= ? and answered_at < ?
                         group by reason""").params(start, end).query(row -> {
            sums[0] += row.getLong("handovers");
            sums[1] += row.getLong("transfers");
            if (row.getLong("transfers") > 0) {
                byReason.put(HandoverReason.valueOf(row.getString("reason")), row.getLong("transfers"));
            }
        });
        return new Transfers(
                from,
                to,
                count("case_files", "opened_at", start, end),
                sums[0],
                sums[1],
                count("asked_again", "at", start, end),
                byReason);
    }

    private long count(String table, String time, Timestamp start, Timestamp end) {
        return jdbc.sql("select count(*) from " + table + " where " + time + " >= ? and " + time + " < ?")
                .params(start, end)
                .query(Long.class)
                .single();
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
