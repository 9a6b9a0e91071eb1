package io.firsthand.rulebook.workbook;

/** The sheets of a workbook. */
final class SheetName {

    static final String READ_ME = "Read me";
    static final String RULES = "Rules";
    static final String TESTS = "Tests";
    static final String LISTS = "Lists";
    static final String CHANGES = "Changes";

    private SheetName() {}
}
