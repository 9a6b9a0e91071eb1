package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;

/**
 * Something that is wrong with a workbook, said so that an analyst can mend it.
 *
 * @param sheet of the workbook
 * @param cell address, e.g. {@code C7}; empty if the whole sheet or file is meant
 * @param problem what is wrong
 * @param advice what would be right
 */
public record Finding(Severity severity, String sheet, String cell, Bilingual problem, Bilingual advice) {

    /** An error keeps the workbook from becoming live, a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Finding error(String sheet, String cell, Bilingual problem, Bilingual advice) {
        return new Finding(Severity.ERROR, sheet, cell, problem, advice);
    }

    public static Finding warning(String sheet, String cell, Bilingual problem, Bilingual advice) {
        return new Finding(Severity.WARNING, sheet, cell, problem, advice);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line in both languages, for logs and the console. */
    @Override
    public String toString() {
        String place = cell.isEmpty() ? sheet : sheet + "!" + cell;
        return "%s %s: %s %s / %s%s".formatted(severity, place, problem.en(), advice.en(), problem.zh(), advice.zh());
    }
}
