package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The values that a text column may take: the sheet {@code Lists} of the workbook. Only a closed list makes gaps and overlaps
 * exact. A fixed list is known to the product and the workbook repeats it; an open list belongs to the analyst, who adds values
 * in the workbook, and the values here are those that a new workbook starts with.
 *
 * @param name kebab-case, the name in the sheet {@code Lists}
 * @param fixed whether only the product may add values
 */
public record ClosedList(String name, boolean fixed, List<ListValue> values) {

    public ClosedList {
        values = List.copyOf(values);
    }

    /** A fixed list without values; add them with {@link #and}. */
    public static ClosedList fixed(String name) {
        return new ClosedList(name, true, List.of());
    }

    /** A list that the analyst may extend in the workbook; add the first values with {@link #and}. */
    public static ClosedList open(String name) {
        return new ClosedList(name, false, List.of());
    }

    /**
     * The constants of an enum as a fixed list.
     *
     * @param chineseByName the Chinese label of each constant; the English one is the name in lower case words
     * @throws IllegalArgumentException if a constant has no Chinese label
     */
    public static <E extends Enum<E>> ClosedList of(String name, Class<E> type, Map<E, String> chineseByName) {
        return new ClosedList(
                name,
                true,
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> valueOf(constant, chineseByName.get(constant)))
                        .toList());
    }

    private static ListValue valueOf(Enum<?> constant, String chinese) {
        if (chinese == null) {
            throw new IllegalArgumentException("no Chinese label for " + constant);
        }
        return new ListValue(
                constant.name(), new Bilingual(constant.name().toLowerCase().replace('_', ' '), chinese));
    }

    /** The list with one more value. */
    public ClosedList and(String code, String english, String chinese) {
        List<ListValue> more = new ArrayList<>(values);
        more.add(new ListValue(code, new Bilingual(english, chinese)));
        return new ClosedList(name, fixed, more);
    }

    /** The list with the values of another one behind its own. */
    public ClosedList and(ClosedList other) {
        return new ClosedList(
                name,
                fixed,
                Stream.concat(values.stream(), other.values.stream()).toList());
    }

    /**
     * A part of the list, for another one that names some things alike.
     *
     * @throws IllegalArgumentException if the list does not have one of the codes
     */
    public ClosedList only(String... codes) {
        List<String> wanted = List.of(codes);
        List<ListValue> part =
                values.stream().filter(value -> wanted.contains(value.code())).toList();
        if (part.size() < wanted.size()) {
            throw new IllegalArgumentException("not all in the list " + name + ": " + wanted);
        }
        return new ClosedList(name, fixed, part);
    }

    public List<String> codes() {
        return values.stream().map(ListValue::code).toList();
    }
}
