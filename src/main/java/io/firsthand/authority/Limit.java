package io.firsthand.authority;

import io.firsthand.people.Grade;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a row of {@code compensation-limits} asks for.
 *
 * @param grade lowest grade that may decide it; a proposer below it needs one approval of this grade
 * @param alone whether a proposer of this grade needs nobody else
 * @param upToCny the sum that the row ends at; empty if it has no end
 * @param secondGrade lowest grade of a further, different person; empty if none is needed
 * @param secondDepartment that the further person must belong to; empty for any
 */
public record Limit(
        Grade grade,
        boolean alone,
        Optional<BigDecimal> upToCny,
        Optional<Grade> secondGrade,
        Optional<String> secondDepartment) {}
