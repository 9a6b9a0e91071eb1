package io.firsthand.platform.audit;

/** Where acts and decisions stand first. The chain seals their rows as the queries here read them. */
enum AuditSource {
    ACT("audit_acts", """
            select s.id, s.at, s.actor, s.act, s.subject, s.details::text as details, '' as content
              from audit_acts s"""),

    TIMELINE("timeline_entries", """
            select s.id, s.at, s.actor, s.kind as act, c.number as subject, s.details::text as details, '' as content
              from timeline_entries s join case_files c on c.id = s.case_id"""),

    /** What a rule decided; facts and outcome are sealed by their hash and not written a second time. */
    DECISION("decisions", """
            select s.id, s.decided_at as at, null::text as actor, 'decided-' || s.table_name as act,
                   s.case_number as subject,
                   jsonb_build_object('version', s.table_version, 'row', s.row_id)::text as details,
                   jsonb_build_array(s.rulebook_id, s.event_date, s.facts, s.outcome, s.missing, s.source, s.why_en,
                                     s.why_zh)::text as content
              from decisions s""");

    private final String table;
    private final String rows;

    AuditSource(String table, String rows) {
        this.table = table;
        this.rows = rows;
    }

    String table() {
        return table;
    }

    /** The rows with the ids of parameter {@code ids}. */
    String byIds() {
        return rows + " where s.id = any (:ids)";
    }
}
