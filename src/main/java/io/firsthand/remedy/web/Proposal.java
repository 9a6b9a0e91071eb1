package io.firsthand.remedy.web;

import io.firsthand.entitlement.RemedyKind;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.AmountText;
import io.firsthand.remedy.ProposeRemedy;
import io.firsthand.remedy.Rail;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** A proposal as a caller sends it; see {@link ProposeRemedy} for what each field means and when it may be left out. */
record Proposal(
        @NotNull RemedyKind kind,
        Long orderLineId,
        Integer quantity,

        @Schema(
                description = "in the order's currency, as a number or as a person writes it: 1234.56, 1.234,56, ¥200",
                example = "79.90")
        @Size(max = 40)
        String amount,

        @Size(max = 3) String currency,
        Rail rail,
        Boolean evidenceGiven,
        Boolean goodsReturned,
        @Size(max = 2000) String overridingReason) {

    /**
     * @param ofOrder its currency; empty while none is verified, then nothing is proposed anyway
     * @throws Refusal {@code amount-unclear}
     */
    ProposeRemedy wish(Optional<Currency> ofOrder, Locale viewer) {
        return new ProposeRemedy(
                kind,
                Optional.ofNullable(orderLineId),
                Optional.ofNullable(quantity),
                ofOrder.flatMap(its -> amount(its, viewer)),
                Optional.ofNullable(currency),
                Optional.ofNullable(rail),
                Optional.ofNullable(evidenceGiven),
                Boolean.TRUE.equals(goodsReturned),
                Optional.ofNullable(overridingReason));
    }

    private Optional<BigDecimal> amount(Currency its, Locale viewer) {
        if (amount == null || amount.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(AmountText.require("amount", amount, its, viewer));
    }
}
