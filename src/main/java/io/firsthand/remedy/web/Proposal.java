package io.firsthand.remedy.web;

import io.firsthand.entitlement.RemedyKind;
import io.firsthand.remedy.ProposeRemedy;
import io.firsthand.remedy.Rail;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;

/** A proposal as a caller sends it; see {@link ProposeRemedy} for what each field means and when it may be left out. */
record Proposal(
        @NotNull RemedyKind kind,
        Long orderLineId,
        Integer quantity,
        BigDecimal amount,
        @Size(max = 3) String currency,
        Rail rail,
        Boolean evidenceGiven,
        Boolean goodsReturned,
        @Size(max = 2000) String overridingReason) {

    ProposeRemedy wish() {
        return new ProposeRemedy(
                kind,
                Optional.ofNullable(orderLineId),
                Optional.ofNullable(quantity),
                Optional.ofNullable(amount),
                Optional.ofNullable(currency),
                Optional.ofNullable(rail),
                Optional.ofNullable(evidenceGiven),
                Boolean.TRUE.equals(goodsReturned),
                Optional.ofNullable(overridingReason));
    }
}
