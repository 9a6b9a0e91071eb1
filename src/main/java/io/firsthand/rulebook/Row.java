package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.Map;

/**
 * A row of a table, as data.
 *
 * @param id stable, kebab-case
 * @param conditions by column key; a blank cell has none
 * @param results values for the decision record by component; a blank cell has none
 * @param explanation the row's sentence, or null
 * @param validFrom first day, or null
 * @param validTo last day, or null
 * @param source e.g. {@code policy: returns within 30 days}; or null
 * @param confidence how sure the source is, or null
 * @param inUse whether it counts; one that does not is checked all the same
 * @param number of the row in the sheet, counted from 1
 */
public record Row(
        String id,
        Map<String, Condition> conditions,
        Map<String, Object> results,
        Bilingual explanation,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        Confidence confidence,
        boolean inUse,
        int number) {

    public Row {
        conditions = Map.copyOf(conditions);
        results = Map.copyOf(results);
    }

    /** Fits always: the last row "otherwise". */
    boolean isDefault() {
        return conditions.isEmpty() && !isLimitedInTime();
    }

    /** Whether it counts only on some days. */
    public boolean isLimitedInTime() {
        return validFrom != null || validTo != null;
    }

    /** Whether it fits these facts, whatever the day. @param facts plain facts by component */
    boolean fits(RuleTable<?, ?> table, Map<String, Object> facts) {
        return table.conditions().stream().allMatch(column -> {
            Condition condition = conditions.get(column.key());
            Object fact = facts.get(column.component());
            return condition == null || fact != null && condition.fits(fact);
        });
    }

    boolean isValidOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
    }
}
