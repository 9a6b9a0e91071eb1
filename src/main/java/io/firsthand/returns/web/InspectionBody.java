package io.firsthand.returns.web;

import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.Inspection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the warehouse found, item by item; see {@link Inspection} for what each field means. */
record InspectionBody(
        @NotNull @Size(max = 100) List<@NotNull @Valid Line> lines,
        @Size(max = 2000) String note) {

    record Line(@NotNull Integer line, @NotNull GoodsCondition condition, BigDecimal loss) {}

    Inspection found() {
        return new Inspection(
                lines.stream()
                        .map(line ->
                                new Inspection.Line(line.line(), line.condition(), Optional.ofNullable(line.loss())))
                        .toList(),
                Optional.ofNullable(note).map(String::strip).filter(words -> !words.isEmpty()));
    }
}
