package io.firsthand.rulebook.workbook;

import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.Kind;
import java.math.BigDecimal;
import java.util.List;

/** Reads result cells into the values that the decision record takes. */
final class ResultCells {

    private final CellGrammar grammar;
    private final RecordTypes types;

    ResultCells(CellGrammar grammar, RecordTypes types) {
        this.grammar = grammar;
        this.types = types;
    }

    Object value(RawCell cell, Column column) throws BadCell {
        Kind kind = column.kind();
        CellGrammar.refuseOdd(cell, kind);
        return switch (kind.type()) {
            case ONE_OF -> constant(grammar.code(CellGrammar.text(cell, kind), kind), column);
            case SEVERAL_OF -> List.copyOf(grammar.several(CellGrammar.text(cell, kind), kind));
            case YES_NO -> Values.truth(cell, kind);
            case WHOLE_NUMBER -> whole(cell, column);
            case DECIMAL -> given(cell, kind);
            case DATE -> Values.date(cell, kind);
            case DURATION -> Values.duration(cell, kind);
            case TEXT -> CellGrammar.text(cell, kind);
            case SAYS_ANY_OF, SAYS_NONE_OF -> throw new IllegalStateException(kind + " is no result");
        };
    }

    /** Sums, shares and multiples: a rule takes nothing from anybody by giving him less than nothing. */
    private static BigDecimal given(RawCell cell, Kind kind) throws BadCell {
        BigDecimal number = Values.decimal(cell, kind);
        if (number.signum() < 0) {
            throw Messages.belowZero(number.toPlainString());
        }
        return number;
    }

    private Object constant(String code, Column column) {
        Class<?> type = types.of(column.component());
        return type.isEnum() ? constant(type, code) : code;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class type, String code) {
        return Enum.valueOf(type, code);
    }

    private Object whole(RawCell cell, Column column) throws BadCell {
        long number = Values.whole(cell, column.kind()).longValueExact();
        Class<?> type = types.of(column.component());
        return type == int.class || type == Integer.class ? (Object) (int) number : (Object) number;
    }
}
