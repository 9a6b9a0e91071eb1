package io.firsthand.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row seen as an axis-parallel box over its conditions and its validity (Calvanese et al., "Semantics and Analysis of DMN
 * Decision Tables", BPM 2016). A blank cell covers the whole axis, also the unknown.
 */
record Box(Row row, Map<String, Condition> sides) {

    /** The axis of the rows' validity. */
    static final String VALIDITY = "(validity)";

    static Box of(Row row) {
        Map<String, Condition> sides = new HashMap<>(row.conditions());
        if (row.isLimitedInTime()) {
            sides.put(VALIDITY, Condition.Range.days(row.validFrom(), row.validTo()));
        }
        return new Box(row, sides);
    }

    Condition side(String axis) {
        return sides.get(axis);
    }

    boolean sameSides(Box other) {
        return sides.equals(other.sides);
    }

    /** Whether both boxes have a point in common; null if words make it undecidable. */
    Boolean meets(Box other, List<Axis> axes) {
        boolean undecided = false;
        for (Axis axis : axes) {
            Condition mine = side(axis.key());
            Condition its = other.side(axis.key());
            if (mine == null || its == null || Objects.equals(mine, its)) {
                continue;
            }
            if (axis.isWords()) {
                undecided = true;
            } else if (axis.samples(List.of(mine, its)).stream()
                    .filter(Objects::nonNull)
                    .noneMatch(sample -> mine.fits(sample) && its.fits(sample))) {
                return false;
            }
        }
        return undecided ? null : Boolean.TRUE;
    }

    static List<Box> of(List<Row> rows) {
        List<Box> boxes = new ArrayList<>();
        rows.forEach(row -> boxes.add(of(row)));
        return boxes;
    }
}
