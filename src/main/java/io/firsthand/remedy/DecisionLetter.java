package io.firsthand.remedy;

import io.firsthand.entitlement.RemedyKind;
import io.firsthand.platform.Money;
import io.firsthand.platform.text.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What was decided, for the customer's hands. Nothing that the desk says to itself stands here.
 *
 * @param language in which it is written: one of those in which customers are addressed
 * @param zone of the customer, for dates
 * @param asked the customer's own words that opened the case
 * @param steward name of who owns the case
 * @param at when it was printed
 */
public record DecisionLetter(
        String language,
        ZoneId zone,
        String caseNumber,
        Instant openedAt,
        String customer,
        String orderNumber,
        Instant orderedAt,
        String asked,
        List<Decided> decisions,
        String steward,
        Instant at) {

    /**
     * One decision.
     *
     * @param item title of the order line; empty for the whole order
     * @param quantity items of the line
     * @param unitPrice of the item
     * @param delivery of the order, where it goes back with the item
     * @param entitled what the rules come to; empty for goods, and for a denial
     * @param amount what is given; empty for goods, and for a denial
     * @param basis where it comes from
     * @param statutes that the decision rests on; empty if it rests on a platform's rules, a promise or none
     * @param at when it was decided
     */
    public record Decided(
            String number,
            RemedyKind kind,
            Optional<String> item,
            int quantity,
            Optional<Money> unitPrice,
            Optional<Money> delivery,
            Optional<Money> entitled,
            Optional<Money> amount,
            Basis basis,
            Optional<Bilingual> statutes,
            Instant at) {

        /** Whether less is given than the right comes to, e.g. because the goods were used. */
        public boolean isReduced() {
            return amount.isPresent() && entitled.isPresent() && amount.get().compareTo(entitled.get()) < 0;
        }

        /** What is taken off. */
        public Money deduction() {
            return entitled.orElseThrow().minus(amount.orElseThrow());
        }
    }

    /** Where a decision comes from. */
    public enum Basis {
        /** the law gives it */
        LAW,
        /** the platform's rules or the seller's promise give it */
        PROMISE,
        /** no rule gives it: kindness */
        GOODWILL,
        /** no right gives anything */
        NO_RIGHT
    }
}
