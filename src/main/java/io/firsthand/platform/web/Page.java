package io.firsthand.platform.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the entries, in the list's order
 * @param next what to send as {@code after} for the next page; null on the last one
 */
public record Page<T>(List<T> items, String next) {

    /**
     * Makes a page of what a query found that looked for one entry more than the page holds.
     *
     * @param found up to {@code limit + 1} entries
     * @param key the place of an entry in the list's order
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> key) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, key.apply(items.get(limit - 1)).encoded());
    }

    /** The same page with other entries. */
    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next);
    }
}
