package io.firsthand.incidents;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open cases that an incident concerns. Cases that nobody owns yet are met as soon as somebody does. */
@Component
class AffectedCases {

    private static final String OPEN =
            " from case_files c left join orders o on o.id = c.order_id and c.order_verified and c.customer_verified"
                    + " where c.closed_at is null and c.owner is not null and ";

    private final JdbcClient jdbc;

    AffectedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the cases, oldest first. */
    List<Long> ids(Affected affected) {
        return jdbc.sql("select c.id" + OPEN + condition(affected) + " order by c.id")
                .params(values(affected))
                .query(Long.class)
                .list();
    }

    /** Ids of the cases that were never linked to the incident, oldest first. */
    List<Long> newIds(Affected affected, long incidentId) {
        return jdbc.sql("select c.id" + OPEN + "(" + condition(affected)
                        + ") and not exists (select from incident_cases i"
                        + " where i.incident_id = :incident and i.case_id = c.id) order by c.id")
                .params(values(affected))
                .param("incident", incidentId)
                .query(Long.class)
                .list();
    }

    /**
     * Ids of the open cases that a linked one was merged into and that were never linked themselves: they go on for both, so
     * they belong to the incident whatever its criterion says.
     */
    List<Long> mergedInto(long incidentId) {
        return jdbc.sql("""
                        select distinct c.id from incident_cases i
                          join case_files d on d.id = i.case_id
                          join case_files c on c.id = d.merged_into
                         where i.incident_id = ? and i.unlinked_at is null and c.closed_at is null and c.owner is not null
                           and not exists (select from incident_cases known
                                            where known.incident_id = i.incident_id and known.case_id = c.id)
                         order by c.id""").param(incidentId).query(Long.class).list();
    }

    /** The order numbers of the criterion that no order bears. */
    List<String> unknownOrders(Affected affected) {
        if (affected.orders().isEmpty()) {
            return List.of();
        }
        List<String> unknown = new ArrayList<>(affected.orders());
        unknown.removeAll(jdbc.sql("select upper(number) from orders where upper(number) = any(:orders)")
                .param("orders", affected.orders().toArray(String[]::new))
                .query(String.class)
                .list());
        return unknown;
    }

    static String condition(Affected affected) {
        return switch (affected.by()) {
            case ORDERS -> "upper(o.number) = any(:orders)";
            case PARCELS -> """
                    exists (select from parcels p where p.order_id = o.id and lower(p.carrier) = lower(:carrier)
                       and (cast(:state as text) is null or p.state = :state)
                       and p.shipped_at >= cast(:from as timestamptz)
                       and (cast(:to as timestamptz) is null or p.shipped_at < cast(:to as timestamptz)))""";
            case ITEM -> """
                    exists (select from order_lines l where l.order_id = o.id and upper(l.sku) = upper(:sku))
                       and (cast(:from as timestamptz) is null or o.ordered_at >= cast(:from as timestamptz))
                       and (cast(:to as timestamptz) is null or o.ordered_at < cast(:to as timestamptz))""";
            case REASON -> """
                    c.reason = :reason and c.opened_at >= cast(:from as timestamptz)
                       and (cast(:to as timestamptz) is null or c.opened_at < cast(:to as timestamptz))""";
        };
    }

    static Map<String, Object> values(Affected affected) {
        Map<String, Object> values = new HashMap<>();
        values.put("orders", affected.orders().toArray(String[]::new));
        values.put("carrier", affected.carrier().orElse(null));
        values.put("state", affected.parcelState().map(Enum::name).orElse(null));
        values.put("sku", affected.sku().orElse(null));
        values.put("reason", affected.reason().orElse(null));
        values.put("from", affected.from().map(AffectedCases::begins).orElse(null));
        // the last day is included
        values.put("to", affected.to().map(day -> begins(day.plusDays(1))).orElse(null));
        return values;
    }

    private static Timestamp begins(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
