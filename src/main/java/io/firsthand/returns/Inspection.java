package io.firsthand.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the warehouse found.
 *
 * @param lines what was found for each line; a line that is not named came as agreed, or as was found in an
 *     earlier parcel
 * @param note for the owner, in the warehouse's words
 */
public record Inspection(List<Line> lines, Optional<String> note) {

    public Inspection {
        lines = List.copyOf(lines);
    }

    /** @param loss of value in percent as it looks; empty: as much as the table allows */
    public record Line(int line, GoodsCondition condition, Optional<BigDecimal> loss) {}
}
