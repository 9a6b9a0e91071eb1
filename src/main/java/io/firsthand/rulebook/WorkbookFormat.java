package io.firsthand.rulebook;

/** Port: reads and writes a table's workbook. */
public interface WorkbookFormat {

    /** Reads a workbook against the declaration. Never throws for what is in the file: it becomes findings. */
    TableContent read(RuleTable<?, ?> table, byte[] workbook);

    /** Takes the text out of a workbook, whatever it says; nothing out of a file that is no workbook. */
    WrittenTable written(RuleTable<?, ?> table, byte[] workbook);

    /**
     * Writes the workbook of a declaration.
     *
     * @param existing an earlier workbook whose rows, tests, list values and changes are kept; null for an empty one
     */
    byte[] write(RuleTable<?, ?> table, byte[] existing);
}
