package io.firsthand.rulebook.workbook;

import io.firsthand.rulebook.Kind;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values: of results, of tests, and the bounds of ranges. */
final class Values {

    private static final Map<String, Boolean> TRUTHS =
            Map.of("yes", true, "no", false, "true", true, "false", false, "是", true, "否", false);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DURATION =
            Pattern.compile("(\\d{1,6})\\s*(s|sec|min|minutes?|h|hours?|d|days?|w|weeks?|秒|分钟|小时|天|周)");

    private Values() {}

    static boolean truth(RawCell cell, Kind kind) throws BadCell {
        if (cell.value() instanceof Boolean truth) {
            return truth;
        }
        String written = CellGrammar.text(cell, kind);
        Boolean truth = TRUTHS.get(written.toLowerCase(Locale.ROOT));
        if (truth == null) {
            throw CellGrammar.wrong(written, kind);
        }
        return truth;
    }

    /** A number, a date as days since 1970-01-01, or a length of time as seconds. */
    static BigDecimal number(RawCell cell, Kind kind) throws BadCell {
        return switch (kind.type()) {
            case DATE -> BigDecimal.valueOf(date(cell, kind).toEpochDay());
            case DURATION -> BigDecimal.valueOf(duration(cell, kind).toSeconds());
            case WHOLE_NUMBER -> whole(cell, kind);
            default -> decimal(cell, kind);
        };
    }

    static BigDecimal decimal(RawCell cell, Kind kind) throws BadCell {
        if (cell.value() instanceof BigDecimal number) {
            return number;
        }
        String written = normal(cell, kind);
        if (!NUMBER.matcher(written).matches()) {
            throw CellGrammar.wrong(written, kind);
        }
        return new BigDecimal(written);
    }

    static BigDecimal whole(RawCell cell, Kind kind) throws BadCell {
        BigDecimal number = decimal(cell, kind);
        if (number.stripTrailingZeros().scale() > 0
                || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw CellGrammar.wrong(number.toPlainString(), kind);
        }
        return number;
    }

    static LocalDate date(RawCell cell, Kind kind) throws BadCell {
        if (cell.value() instanceof LocalDate date) {
            return date;
        }
        String written = normal(cell, kind);
        Matcher parts = DATE.matcher(written);
        if (parts.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            } catch (DateTimeException e) {
                throw CellGrammar.wrong(written, kind);
            }
        }
        throw CellGrammar.wrong(written, kind);
    }

    static Duration duration(RawCell cell, Kind kind) throws BadCell {
        String written = normal(cell, kind).toLowerCase(Locale.ROOT);
        Matcher parts = DURATION.matcher(written);
        if (!parts.matches()) {
            throw CellGrammar.wrong(written, kind);
        }
        long amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2).charAt(0)) {
            case 's', '秒' -> Duration.ofSeconds(amount);
            case 'm', '分' -> Duration.ofMinutes(amount);
            case 'h', '小' -> Duration.ofHours(amount);
            case 'd', '天' -> Duration.ofDays(amount);
            default -> Duration.ofDays(amount * 7);
        };
    }

    private static String normal(RawCell cell, Kind kind) throws BadCell {
        return Normalizer.normalize(CellGrammar.text(cell, kind), Normalizer.Form.NFKC)
                .strip();
    }
}
