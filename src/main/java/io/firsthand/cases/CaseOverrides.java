package io.firsthand.cases;

import io.firsthand.people.Grade;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.triage.Consequence;
import io.firsthand.triage.HeardOverride;
import io.firsthand.triage.KnownOverrides;
import io.firsthand.triage.Matter;
import io.firsthand.triage.Priority;
import io.firsthand.triage.Voucher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What on a case no amount settles. Written under the lock on the case's row. */
@Repository
public class CaseOverrides {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseOverrides(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What holds now, first heard first. Whatever holds makes a case P0 or P1, so that others cost no statement. */
    public List<CaseOverride> standing(CaseFile caseFile) {
        return caseFile.priority().compareTo(Priority.P1) > 0
                ? List.of()
                : all(caseFile.id()).stream()
                        .filter(override -> !override.lifted())
                        .toList();
    }

    List<CaseOverride> all(long caseId) {
        return jdbc.sql("select * from case_overrides where case_id = ? order by id")
                .param(caseId)
                .query(CaseOverrides::read)
                .list();
    }

    KnownOverrides known(long caseId) {
        List<CaseOverride> all = all(caseId);
        return new KnownOverrides(
                all.stream()
                        .filter(override -> override.later() && !override.lifted())
                        .map(CaseOverride::heard)
                        .toList(),
                all.stream().filter(CaseOverride::lifted).map(CaseOverride::row).collect(Collectors.toSet()));
    }

    /** The first message was judged, also anew: what it no longer says no longer holds. */
    void judged(long caseId, List<HeardOverride> heard) {
        jdbc.sql(
                        "delete from case_overrides where case_id = ? and not later and lifted_at is null and row_id <> all (?)")
                .params(caseId, heard.stream().map(HeardOverride::row).toArray(String[]::new))
                .update();
        heard.forEach(each -> add(caseId, each, false));
    }

    /** @param later whether a message after the first one said it; then it holds although it was lifted before */
    void add(long caseId, HeardOverride heard, boolean later) {
        Consequence follows = heard.consequence();
        jdbc.sql("""
                        insert into case_overrides (case_id, row_id, matter, priority, decision_needed, facts_from, voucher,
                               release_grade, release_department, wording, why_en, why_zh, later, heard_at)
                        values (:case, :row, :matter, :priority, :decision, :facts, :voucher, :grade, :department, :wording,
                               :en, :zh, :later, :at)
                        on conflict (case_id, row_id) do update
                           set later = case_overrides.later or excluded.later,
                               lifted_by = null, lifted_because = null, lifted_at = null
                         where excluded.later""")
                .param("case", caseId)
                .param("row", heard.row())
                .param("matter", follows.matter().name())
                .param("priority", follows.priority().name())
                .param("decision", follows.decisionNeeded())
                .param("facts", follows.factsFrom().orElse(null))
                .param("voucher", follows.voucher().name())
                .param("grade", follows.releaseGrade().name())
                .param("department", follows.releaseDepartment().orElse(null))
                .param("wording", follows.wording())
                .param("en", heard.why().en())
                .param("zh", heard.why().zh())
                .param("later", later)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** @return false if nothing of the kind stands on the case */
    boolean lifted(long caseId, String row, String by, String because) {
        return jdbc.sql("update case_overrides set lifted_by = ?, lifted_because = ?, lifted_at = ?"
                                + " where case_id = ? and row_id = ? and lifted_at is null")
                        .params(by, because, Timestamp.from(clock.instant()), caseId, row)
                        .update()
                > 0;
    }

    private static CaseOverride read(ResultSet row, int number) throws SQLException {
        return new CaseOverride(
                row.getString("row_id"),
                new Consequence(
                        Matter.valueOf(row.getString("matter")),
                        Priority.valueOf(row.getString("priority")),
                        row.getBoolean("decision_needed"),
                        Optional.ofNullable(row.getString("facts_from")),
                        Voucher.valueOf(row.getString("voucher")),
                        Grade.valueOf(row.getString("release_grade")),
                        Optional.ofNullable(row.getString("release_department")),
                        row.getString("wording")),
                new Bilingual(row.getString("why_en"), row.getString("why_zh")),
                row.getBoolean("later"),
                row.getTimestamp("heard_at").toInstant(),
                row.getTimestamp("lifted_at") != null);
    }
}
