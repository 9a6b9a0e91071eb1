package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;

/**
 * A column of a table.
 *
 * @param key stands in the workbook's first heading row; unique in the table
 * @param component of the facts record (condition) or of the decision record (result)
 * @param heading what people read
 * @param kind what the cells may say
 * @param group what the columns around it are about; empty in a table that is short enough without
 * @param result whether it is a result, not a condition
 * @param optional condition: the fact may be unknown; result: the cell may be blank
 */
public record Column(
        String key,
        String component,
        Bilingual heading,
        Bilingual group,
        Kind kind,
        boolean result,
        boolean optional) {}
