package io.firsthand.rulebook.web;

import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.ListValue;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.StandardColumn;
import io.firsthand.rulebook.WrittenTable;
import io.firsthand.rulebook.WrittenTable.WrittenRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of a table as one reads them: the text of the cells as it stands in the workbook, below it what the codes mean.
 *
 * @param unused headings of the conditions that no row asks about; they have no column
 */
record Grid(List<Heading> headings, List<Line> lines, List<String> unused) {

    /** Characters of a cell that still fit a narrow column. */
    private static final int LONGEST_NARROW = 40;

    /** Columns that one still reads side by side. */
    private static final int MOST_SIDE_BY_SIDE = 16;

    private static final Set<StandardColumn> NARROW = EnumSet.of(
            StandardColumn.VALID_FROM, StandardColumn.VALID_TO, StandardColumn.CONFIDENCE, StandardColumn.IN_USE);

    /** So many columns that most cells of a row are blank: it is read as what it asks and says, without the blanks. */
    public boolean sparse() {
        return headings.size() > MOST_SIDE_BY_SIDE;
    }

    /**
     * A column's head.
     *
     * @param role {@code condition}, {@code result} or {@code plain}
     * @param text in the viewer's language
     * @param other in the other one
     */
    record Heading(String key, String role, String text, String other, boolean wide) {}

    /**
     * A row.
     *
     * @param number in the sheet
     */
    record Line(String id, int number, List<Cell> cells) {}

    /** @param meaning of the codes in it, in the viewer's language; null if the text says it itself */
    record Cell(String text, String meaning, boolean wide) {}

    static Grid of(RuleTable<?, ?> table, WrittenTable written, Locale locale) {
        List<Heading> headings = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean used = written.rows().stream()
                    .anyMatch(row -> !row.cell(column.key()).isEmpty());
            if (used || column.result()) {
                headings.add(heading(column, isWide(column, written), locale));
            } else {
                unused.add(column.heading().in(locale));
            }
        }
        boolean chinese = isChinese(locale);
        for (StandardColumn column : List.of(
                chinese ? StandardColumn.EXPLANATION_ZH : StandardColumn.EXPLANATION_EN,
                StandardColumn.VALID_FROM,
                StandardColumn.VALID_TO,
                StandardColumn.SOURCE,
                StandardColumn.CONFIDENCE,
                StandardColumn.IN_USE,
                StandardColumn.NOTE)) {
            if (written.rows().stream().anyMatch(row -> !row.cell(column.key()).isEmpty())) {
                headings.add(heading(column, locale));
            }
        }
        Map<String, Column> columns = table.columns().stream().collect(Collectors.toMap(Column::key, column -> column));
        return new Grid(
                headings,
                written.rows().stream()
                        .map(row -> line(row, headings, columns, written, locale))
                        .toList(),
                unused);
    }

    /** The heading of a column by its key; the key itself if this release does not know the column any more. */
    static String heading(RuleTable<?, ?> table, String key, Locale locale) {
        return table.columns().stream()
                .filter(column -> column.key().equals(key))
                .map(column -> column.heading().in(locale))
                .findFirst()
                .or(() -> Arrays.stream(StandardColumn.values())
                        .filter(column -> column.key().equals(key))
                        .map(column -> column.heading().in(locale))
                        .findFirst())
                .orElse(key);
    }

    private static Heading heading(Column column, boolean wide, Locale locale) {
        return new Heading(
                column.key(),
                column.result() ? "result" : "condition",
                column.heading().in(locale),
                column.heading().in(other(locale)),
                wide);
    }

    private static Heading heading(StandardColumn column, Locale locale) {
        boolean wide = !NARROW.contains(column);
        return new Heading(
                column.key(),
                "plain",
                column.heading().in(locale),
                column.heading().in(other(locale)),
                wide);
    }

    private static Locale other(Locale locale) {
        return isChinese(locale) ? Locale.ENGLISH : Locale.CHINESE;
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static boolean isWide(Column column, WrittenTable written) {
        return written.rows().stream().anyMatch(row -> row.cell(column.key()).length() > LONGEST_NARROW);
    }

    private static Line line(
            WrittenRow row, List<Heading> headings, Map<String, Column> columns, WrittenTable written, Locale locale) {
        return new Line(
                row.id(),
                row.number(),
                headings.stream()
                        .map(heading -> new Cell(
                                row.cell(heading.key()),
                                meaning(row.cell(heading.key()), columns.get(heading.key()), written, locale),
                                heading.wide()))
                        .toList());
    }

    private static String meaning(String text, Column column, WrittenTable written, Locale locale) {
        if (column == null || column.kind().list() == null || text.isEmpty()) {
            return null;
        }
        Map<String, String> labels = written.values(column.kind().list()).stream()
                .collect(
                        Collectors.toMap(ListValue::code, value -> value.label().in(locale), (one, two) -> one));
        String said = labels.containsKey(text)
                ? labels.get(text)
                : Arrays.stream(text.split("[,，、]"))
                        .map(part -> meaning(part.strip(), labels, locale))
                        .collect(Collectors.joining(isChinese(locale) ? "、" : ", "));
        return plain(said).equals(plain(text)) || column.kind().type() == Kind.Type.TEXT ? null : said;
    }

    private static String meaning(String part, Map<String, String> labels, Locale locale) {
        boolean not = part.regionMatches(true, 0, "not ", 0, 4);
        String code = not ? part.substring(4).strip() : part;
        String but = isChinese(locale) ? "除外：" : part.substring(0, Math.min(4, part.length()));
        return (not ? but : "") + labels.getOrDefault(code, code);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
