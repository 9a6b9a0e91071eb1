package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a table answered.
 *
 * @param table name of the table
 * @param tableVersion version of the table that answered
 * @param rulebook id of the rulebook that was current
 * @param eventDate the date at which the rows' validity was looked at
 * @param outcome the result of the row that decided; empty if no row fits
 * @param row id of that row, or null
 * @param source of that row as the analyst wrote it, e.g. {@code law: Directive 2011/83/EU art. 9}; or null
 * @param confidence how sure the row's source is, or null
 * @param why one sentence for the agent
 * @param missing names of unknown facts that kept earlier rows (FIRST), or any row, from fitting: what to ask for
 */
public record Decision<D extends Record>(
        String table,
        int tableVersion,
        long rulebook,
        LocalDate eventDate,
        Optional<D> outcome,
        String row,
        String source,
        Confidence confidence,
        Bilingual why,
        List<String> missing) {

    /** The source as people read it, in both languages. */
    public Bilingual sourceText() {
        return SourceText.of(source);
    }

    /** @throws IllegalStateException if no row fits: for tables whose last row is "otherwise" */
    public D required() {
        return outcome.orElseThrow(() -> new IllegalStateException("no row of " + table + " fits"));
    }
}
