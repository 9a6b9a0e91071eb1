package io.firsthand.entitlement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A claim as a caller states it. What is left out is unknown: it leads to a question, never to a no. Nothing here says who the
 * customer is.
 *
 * @param market ISO 3166 country of sale
 * @param platform where it was sold, e.g. {@code shop}, {@code amazon}
 * @param reason contact reason
 * @param category of the goods
 * @param parcelState e.g. {@code DELIVERED}
 * @param evidenceGiven whether the customer sent a picture or document
 * @param disputed whether a chargeback or platform claim is open
 * @param times what happened when
 * @param sums the money; without it nothing is worked out
 * @param purchase what is known of the purchase itself
 * @param seller what the seller told, promised, knew and did; what is left out comes from {@code seller-practice}
 * @param goods what is known of the goods
 * @param fault what is known of a fault and of what was done about it
 * @param delivery what is known of the delivery beyond the tracking
 * @param dispute what happened between buyer and seller on the platform
 */
public record StatedClaim(
        String market,
        String platform,
        String reason,
        String category,
        String parcelState,
        Boolean evidenceGiven,
        boolean disputed,
        @NotNull @Valid StatedTimes times,
        @Valid StatedSums sums,
        PurchaseFacts purchase,
        SellerFacts seller,
        GoodsFacts goods,
        FaultFacts fault,
        DeliveryFacts delivery,
        DisputeFacts dispute) {

    public StatedClaim {
        purchase = purchase == null ? PurchaseFacts.unknown() : purchase;
        seller = seller == null ? SellerFacts.unknown() : seller;
        goods = goods == null ? GoodsFacts.unknown() : goods;
        fault = fault == null ? FaultFacts.unknown() : fault;
        delivery = delivery == null ? DeliveryFacts.unknown() : delivery;
        dispute = dispute == null ? DisputeFacts.unknown() : dispute;
    }

    /**
     * All facts for the tables, as far as they are stated.
     *
     * @param claimedOn the date of the customer that counts as that of the claim
     */
    ClaimFacts facts(
            ClaimTimes when,
            LocalDate claimedOn,
            Optional<Purchase> bought,
            PurchaseFacts completed,
            SellerFacts sellers) {
        return new ClaimFacts(
                Optional.ofNullable(market),
                Optional.ofNullable(platform),
                Optional.ofNullable(reason),
                Optional.ofNullable(category),
                Optional.ofNullable(parcelState),
                when.on(when.orderedAt()),
                when.promisedOn(),
                when.on(when.deliveredAt()),
                claimedOn,
                Optional.ofNullable(evidenceGiven),
                disputed,
                bought.map(order -> RefundSum.pricePaid(order, false)),
                bought.map(order -> order.currency().getCurrencyCode()),
                completed,
                sellers,
                goods,
                fault,
                delivery,
                dispute);
    }
}
