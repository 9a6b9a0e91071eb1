package io.firsthand.entitlement;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What the tests of the live table {@code refund-eligibility} share: claims as the order and the case give them. */
@Transactional
abstract class LiveClaims {

    static final LocalDate DELIVERED = LocalDate.of(2026, 11, 4);

    @Autowired
    JudgingClaims claims;

    @Autowired
    SellerPractices practices;

    /** A claim as the order and the case give it. */
    ClaimFacts claim(String market, String reason, String category) {
        SellerFacts seller = practices.of("shop", market, DELIVERED);
        ClaimFacts unknown = ClaimFacts.on(DELIVERED);
        return new ClaimFacts(
                        Optional.of(market),
                        Optional.of("shop"),
                        Optional.of(reason),
                        Optional.of(category),
                        Optional.of("DELIVERED"),
                        unknown.orderedOn(),
                        unknown.promisedOn(),
                        unknown.deliveredOn(),
                        DELIVERED,
                        unknown.evidenceGiven(),
                        false,
                        unknown.price(),
                        unknown.currency(),
                        PurchaseFacts.unknown().ordered(),
                        seller,
                        GoodsFacts.unknown().inCondition("NOT_SEEN"),
                        FaultFacts.unknown(),
                        DeliveryFacts.unknown().byOurCarrier(),
                        DisputeFacts.unknown())
                .with("state", "TX");
    }
}
