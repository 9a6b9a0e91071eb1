package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.Condition;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.ListValue;
import io.firsthand.rulebook.WordText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a condition cell. Everything that is not in the grammar of its {@link Kind} is refused. */
final class CellGrammar {

    private static final int MAX_TEXT = 4_000;
    private static final int MAX_TERMS = 300;
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=)\\s*(.+)");
    private static final Pattern BETWEEN = Pattern.compile("(.+?)\\s*\\.\\.\\s*(.+)");
    private static final Pattern NOT = Pattern.compile("(?i)(?:not\\s+|非\\s*)(.+)");

    private final Map<String, List<String>> lists;

    /** @param lists codes by list name */
    CellGrammar(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    Condition condition(RawCell cell, Column column) throws BadCell {
        Kind kind = column.kind();
        refuseOdd(cell, kind);
        return switch (kind.type()) {
            case ONE_OF -> among(text(cell, kind), kind);
            case YES_NO -> new Condition.Truth(Values.truth(cell, kind));
            case WHOLE_NUMBER, DECIMAL, DATE, DURATION -> range(cell, kind);
            case SAYS_ANY_OF, SAYS_NONE_OF -> words(text(cell, kind), kind);
            case SEVERAL_OF, TEXT -> throw new IllegalStateException(kind + " is no condition");
        };
    }

    private Condition among(String text, Kind kind) throws BadCell {
        Matcher not = NOT.matcher(text);
        boolean negated = not.matches() && !codes(kind).contains(text);
        return new Condition.Among(several(negated ? not.group(1) : text, kind), negated);
    }

    /** Codes with commas between. */
    Set<String> several(String text, Kind kind) throws BadCell {
        Set<String> codes = new LinkedHashSet<>();
        for (String part : parts(text)) {
            codes.add(code(part, kind));
        }
        if (codes.isEmpty()) {
            throw wrong(text, kind);
        }
        return codes;
    }

    /** One code of the closed list. */
    String code(String text, Kind kind) throws BadCell {
        String code = text.strip();
        if (codes(kind).contains(code)) {
            return code;
        }
        throw Messages.notInList(code, kind.list().name(), meant(code, kind), codes(kind));
    }

    private String meant(String written, Kind kind) {
        for (ListValue value : kind.list().values()) {
            Bilingual label = value.label();
            if (written.equalsIgnoreCase(label.en()) || written.equals(label.zh())) {
                return value.code();
            }
        }
        return Nearest.to(written, codes(kind)).orElse(null);
    }

    private List<String> codes(Kind kind) {
        return lists.getOrDefault(kind.list().name(), kind.list().codes());
    }

    private Condition range(RawCell cell, Kind kind) throws BadCell {
        if (!(cell.value() instanceof String written)) {
            return exactly(cell, kind);
        }
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replace("≥", ">=")
                .replace("≤", "<=")
                .strip();
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return between(cell, kind, between.group(1), between.group(2));
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            var bound = Values.number(new RawCell(cell.address(), comparison.group(2)), kind);
            return switch (comparison.group(1)) {
                case ">=" -> new Condition.Range(bound, true, null, true);
                case ">" -> new Condition.Range(bound, false, null, true);
                case "<=" -> new Condition.Range(null, true, bound, true);
                case "<" -> new Condition.Range(null, true, bound, false);
                default -> new Condition.Range(bound, true, bound, true);
            };
        }
        return exactly(new RawCell(cell.address(), text), kind);
    }

    private static Condition exactly(RawCell cell, Kind kind) throws BadCell {
        var value = Values.number(cell, kind);
        return new Condition.Range(value, true, value, true);
    }

    private static Condition between(RawCell cell, Kind kind, String from, String to) throws BadCell {
        var lower = Values.number(new RawCell(cell.address(), from), kind);
        var upper = Values.number(new RawCell(cell.address(), to), kind);
        if (lower.compareTo(upper) > 0) {
            throw Messages.upsideDown(from, to);
        }
        return new Condition.Range(lower, true, upper, true);
    }

    private static Condition words(String text, Kind kind) throws BadCell {
        List<List<String>> alternatives = new ArrayList<>();
        for (String part : parts(text)) {
            List<String> all = new ArrayList<>();
            for (String term : part.split("[+＋]", -1)) {
                all.add(term(term, kind));
            }
            alternatives.add(all);
        }
        if (alternatives.isEmpty() || alternatives.size() > MAX_TERMS) {
            throw wrong(text, kind);
        }
        return new Condition.Words(alternatives, kind.type() == Kind.Type.SAYS_NONE_OF);
    }

    private static String term(String written, Kind kind) throws BadCell {
        String stripped = written.strip();
        boolean prefix = stripped.endsWith("*") || stripped.endsWith("＊");
        String words = prefix ? stripped.substring(0, stripped.length() - 1) : stripped;
        String normal = WordText.normalised(words);
        if (normal.isEmpty() || words.indexOf('*') >= 0 || words.indexOf('"') >= 0) {
            throw wrong(written, kind);
        }
        return prefix ? normal + "*" : normal;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("[,，、;；\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static String text(RawCell cell, Kind kind) throws BadCell {
        String text = cell.text();
        if (text == null) {
            throw wrong(cell.value().toString(), kind);
        }
        if (text.length() > MAX_TEXT || text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw Messages.unusableText(MAX_TEXT);
        }
        return text;
    }

    static void refuseOdd(RawCell cell, Kind kind) throws BadCell {
        if (cell.value() instanceof RawCell.Odd odd) {
            throw Messages.odd(odd, kind.type().condition());
        }
    }

    static BadCell wrong(String written, Kind kind) {
        return Messages.wrongKind(written, kind.type().condition());
    }
}
