package io.firsthand.rulebook.rules;

import java.math.BigDecimal;

/** Writes values as literals of the rule language. The only place where a value becomes source text. */
final class Literals {

    private Literals() {}

    /** A text in quotes; everything but plain printable ASCII is written as an escape. */
    static String text(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                literal.append(c);
            } else {
                literal.append("\\u%04X".formatted((int) c));
            }
        }
        return literal.append('"').toString();
    }

    static String whole(BigDecimal number) {
        return number.toBigIntegerExact() + "L";
    }

    static String decimal(BigDecimal number) {
        return number.toPlainString() + "B";
    }
}
