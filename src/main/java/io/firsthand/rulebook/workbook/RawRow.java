package io.firsthand.rulebook.workbook;

import java.util.Map;

/**
 * A row with its filled cells.
 *
 * @param number counted from 1
 * @param cells by column index, counted from 0; blank ones are left out
 */
record RawRow(int number, boolean hidden, Map<Integer, RawCell> cells) {

    boolean isBlank() {
        return cells.isEmpty();
    }
}
