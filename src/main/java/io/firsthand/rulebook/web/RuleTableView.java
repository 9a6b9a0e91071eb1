package io.firsthand.rulebook.web;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.ReadingRuleTables;
import io.firsthand.rulebook.VersionReasons;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A table as the API shows it: what it looks at, what it decides, and its live version.
 *
 * @param liveSince when that version was made live; by whom (absent for the product at its start) and why
 */
record RuleTableView(
        String name,
        Bilingual title,
        Bilingual about,
        String hitPolicy,
        List<ColumnView> conditions,
        List<ColumnView> results,
        TableVersionView live,
        Instant liveSince,
        String liveBy,
        String liveReason) {

    /**
     * @param fact name of the fact or result
     * @param kind grammar of its cells, e.g. {@code ONE_OF}
     * @param optional condition: the fact may be unknown; result: it may be blank
     */
    record ColumnView(String key, String fact, Bilingual heading, String kind, boolean optional) {

        static ColumnView of(Column column) {
            return new ColumnView(
                    column.key(),
                    column.component(),
                    column.heading(),
                    column.kind().type().name(),
                    column.optional());
        }
    }

    static RuleTableView of(ReadingRuleTables.LiveTable table, VersionReasons reasons, Locale locale) {
        return new RuleTableView(
                table.table().name(),
                table.table().title(),
                table.table().about(),
                table.table().hitPolicy().name(),
                table.table().conditions().stream().map(ColumnView::of).toList(),
                table.table().results().stream().map(ColumnView::of).toList(),
                TableVersionView.of(table.live(), reasons.of(table.live(), locale)),
                table.since().at(),
                table.since().by(),
                reasons.of(table.since(), locale));
    }
}
