package io.firsthand.returns.web;

import io.firsthand.returns.Declaration;
import io.firsthand.returns.RequestReturn;
import io.firsthand.returns.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A wish to send goods back; see {@link RequestReturn} for what each field means.
 *
 * @param declaredOn the day on which the customer declared it, where he lives; his message decides if left out
 * @param declaredBecause why it is another day than the message's; needed with {@code declaredOn}
 */
record ReturnBody(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines,
        @NotBlank @Size(max = 60) String reason,
        @NotNull Wanted wanted,
        Boolean evidenceGiven,
        LocalDate declaredOn,
        @Size(max = 2000) String declaredBecause) {

    record Line(@NotNull Long orderLineId, @NotNull Integer quantity) {}

    RequestReturn wish() {
        return new RequestReturn(
                lines.stream()
                        .map(line -> new RequestReturn.Line(line.orderLineId(), line.quantity()))
                        .toList(),
                reason,
                wanted,
                Optional.ofNullable(evidenceGiven),
                Optional.ofNullable(declaredOn)
                        .map(day -> new Declaration.ByHand(day, Optional.ofNullable(declaredBecause))));
    }
}
