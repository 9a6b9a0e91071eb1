package io.firsthand.cases;

/** The words by which a list shows a case: the beginning of what the customer wrote. */
final class SubjectLine {

    private static final int LENGTH = 120;

    private SubjectLine() {}

    /** One line, cut between characters and not inside one. */
    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LENGTH - 1)) + "…";
    }
}
