package io.firsthand.rulebook;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why the product itself stored a version or made it live. The sentence that stands in the database is the key: databases have
 * held it since their first start, and whoever reads one by hand understands it. People read {@link VersionReasons}.
 */
enum ProductReason {
    FIRST_START("first-start", "first start"),
    SHIPPED_CHANGED("shipped-changed", "shipped workbook changed"),
    SHIPPED("shipped", "shipped workbooks"),
    /** with the number of the version that this release cannot read */
    OTHER_COLUMNS("other-columns", "version %s has other columns than this release reads");

    private final String code;
    private final String stored;
    private final Pattern form;

    ProductReason(String code, String stored) {
        this.code = code;
        this.stored = stored;
        this.form = Pattern.compile(stored.replace("%s", "(\\d+)"));
    }

    /** What the database holds. */
    String stored(Object... values) {
        return stored.formatted(values);
    }

    /** Key and values of its text. */
    record Read(String key, Object[] values) {}

    static Optional<Read> read(String stored) {
        return Arrays.stream(values())
                .flatMap(reason -> reason.match(stored).stream())
                .findFirst();
    }

    private Optional<Read> match(String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches()
                ? Optional.of(new Read("rules.product-reason." + code, groups(matcher)))
                : Optional.empty();
    }

    private static Object[] groups(Matcher matcher) {
        return matcher.groupCount() == 0 ? new Object[0] : new Object[] {matcher.group(1)};
    }
}
