package io.firsthand.entitlement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * The money of a claim as a caller writes it, in one currency. What is left out is unknown, or 0 where nothing is the rule.
 *
 * @param currency of the order, ISO 4217
 * @param cnyRate CNY for one unit of it on the order date
 * @param items everything that was bought
 * @param discounts of the whole order, by the total of the goods that earns them
 * @param gifts that came with the order
 * @param standardDelivery paid for the cheapest delivery offered
 * @param expressSurcharge paid on top for a faster one
 * @param freeDelivery if delivery was free because of the order's total
 * @param captured on the payment
 * @param goneBack of it before this claim, by whatever way
 * @param lossOfValue of goods that came back used
 * @param cardFee that the payment cost
 * @param returnFreight that the customer paid for the way back
 * @param dutiesPaid duties and charges that the customer paid
 * @param provenLoss of the customer, shown by papers
 * @param householdQuantity how many of the goods claimed a household needs
 * @param valueLostByFault percent by which the fault makes the goods worth less: what a price is reduced by
 * @param earlier what was given before this claim: it counts for the approvals; nothing if left out
 * @param wanted what somebody wants to refund: for the approvals; what the rights come to if left out
 */
public record StatedSums(
        String currency,
        BigDecimal cnyRate,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Item> items,
        @Size(max = 20) List<@NotNull @Valid Discount> discounts,
        @Size(max = 50) List<@NotNull @Valid Gift> gifts,
        BigDecimal standardDelivery,
        BigDecimal expressSurcharge,
        @Valid FreeDelivery freeDelivery,
        BigDecimal captured,
        BigDecimal goneBack,
        BigDecimal lossOfValue,
        BigDecimal cardFee,
        BigDecimal returnFreight,
        BigDecimal dutiesPaid,
        BigDecimal provenLoss,
        Integer householdQuantity,
        BigDecimal valueLostByFault,
        @Valid Earlier earlier,
        @Valid Wanted wanted) {

    public StatedSums {
        items = items == null ? List.of() : items;
        discounts = discounts == null ? List.of() : discounts;
        gifts = gifts == null ? List.of() : gifts;
    }

    /**
     * @param bought how many; 1 if left out
     * @param settled how many of them were given back or paid for before; 0 if left out
     * @param claimed how many the claim is about; all that are left if left out
     * @param unitPrice at the purchase, before discounts of the whole order
     */
    public record Item(
            @NotBlank @Size(max = 200) String name,
            Integer bought,
            Integer settled,
            Integer claimed,
            @NotNull BigDecimal unitPrice) {}

    /** @param amount taken off from a total of {@code threshold} on */
    public record Discount(
            @NotNull BigDecimal threshold, @NotNull BigDecimal amount) {}

    /**
     * @param value stated to the buyer beforehand
     * @param threshold total of the goods that earns it; 0 if left out
     * @param comesBack whether it comes back with the goods
     */
    public record Gift(
            @NotBlank @Size(max = 200) String name, BigDecimal value, BigDecimal threshold, Boolean comesBack) {}

    /** @param freight what the delivery costs below the threshold */
    public record FreeDelivery(
            @NotNull BigDecimal threshold, @NotNull BigDecimal freight) {}

    /**
     * Refunds and payouts that went before.
     *
     * @param refunds of the price, with replacements at the price of the goods
     * @param payouts of compensation
     */
    public record Earlier(@Valid Given refunds, @Valid Given payouts) {}

    /**
     * @param ofOrder given for this order, in its currency; 0 if left out. Refunds are part of {@code goneBack}, and all of it
     *     if that is left out
     * @param toCustomerCny given to this customer in the last 30 days, this order included, in CNY at the rates of the order
     *     dates; what the order alone comes to if left out
     */
    public record Given(BigDecimal ofOrder, BigDecimal toCustomerCny) {}

    /** @param currency the order's, or it is a contradiction */
    public record Wanted(@NotNull BigDecimal amount, String currency) {}
}
