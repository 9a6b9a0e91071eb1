package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Kind;

/**
 * A column as it is written.
 *
 * @param kind what its cells may say, or null for free text without a hint
 * @param strict whether the drop-down refuses what is not in the list
 * @param width in characters
 */
record SheetColumn(String key, Bilingual heading, Styles.Role role, Kind kind, boolean strict, int width) {

    static int width(Kind kind) {
        return switch (kind.type()) {
            case SAYS_ANY_OF, SAYS_NONE_OF -> 44;
            case TEXT -> 36;
            case ONE_OF, SEVERAL_OF -> 22;
            default -> 15;
        };
    }
}
