package io.firsthand.entitlement;

import io.firsthand.orders.ParcelState;
import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds what contradicts itself in a claim before anything is judged: a judgement on facts that cannot all be true would look
 * like one on facts that are. Everything is found at once.
 */
@Component
public class CheckingFacts {

    private static final Set<String> DELIVERED = Set.of(ParcelState.DELIVERED.name());

    private final Rulebook rulebook;
    private final RuleTable<RightFacts, Right> rights;
    private final RuleTable<MarketFacts, MarketLaw> marketTable;
    private final Markets markets;
    private final SellerPractices practices;
    private final Texts texts;

    CheckingFacts(
            Rulebook rulebook,
            RuleTable<RightFacts, Right> rights,
            RuleTable<MarketFacts, MarketLaw> marketTable,
            Markets markets,
            SellerPractices practices,
            Texts texts) {
        this.rulebook = rulebook;
        this.rights = rights;
        this.marketTable = marketTable;
        this.markets = markets;
        this.practices = practices;
        this.texts = texts;
    }

    /** @throws io.firsthand.platform.Refusal {@code claim-contradictory} with every contradiction and its fields */
    public CheckedClaim check(StatedClaim stated) {
        Contradictions wrong = new Contradictions(texts);
        ClaimTimes times = stated.times().read(wrong);
        Optional<ReadingSums> sums = Optional.ofNullable(stated.sums()).map(its -> new ReadingSums(its, wrong));
        Optional<Purchase> purchase = sums.flatMap(ReadingSums::purchase);
        ClaimCosts costs = sums.map(its -> its.costs(purchase)).orElse(ClaimCosts.NONE);
        Optional<BigDecimal> wanted = sums.flatMap(its -> its.wanted(purchase));
        PurchaseFacts completed = purchase.map(its -> SumsAsFacts.complete(stated.purchase(), its, wrong))
                .orElse(stated.purchase());
        known(stated, wrong);
        delivered(stated, times, wrong);
        Optional<MarketLaw> law =
                Optional.ofNullable(stated.market()).map(market -> markets.law(market, times.on(times.claimedAt())));
        soldIn(law, purchase, wrong);
        wrong.refuse();
        ClaimFacts facts = stated.facts(times, claimedOn(law, times), purchase, completed, seller(stated, times));
        notAfter(facts, wrong);
        wrong.refuse();
        return new CheckedClaim(
                facts,
                times,
                purchase,
                costs,
                wanted,
                sums.map(ReadingSums::earlier).orElse(EarlierSums.NONE));
    }

    private static LocalDate claimedOn(Optional<MarketLaw> law, ClaimTimes times) {
        return law.filter(MarketLaw::sentInTime).isPresent() ? times.sentOn() : times.on(times.claimedAt());
    }

    private static void soldIn(Optional<MarketLaw> law, Optional<Purchase> purchase, Contradictions wrong) {
        List<String> currencies = law.flatMap(MarketLaw::currencies).orElse(List.of());
        if (purchase.isPresent()
                && !currencies.isEmpty()
                && !currencies.contains(purchase.get().currency().getCurrencyCode())) {
            wrong.add("currency-not-of-market", List.of("sums.currency", "market"), String.join(", ", currencies));
        }
    }

    /** What the caller leaves out of what our shop tells its buyers, the seller knows of itself. */
    private SellerFacts seller(StatedClaim stated, ClaimTimes times) {
        if (stated.platform() == null || stated.market() == null) {
            return stated.seller();
        }
        SellerFacts known = practices.of(
                stated.platform(), stated.market(), times.on(times.orderedAt().orElse(times.claimedAt())));
        SellerFacts completed = stated.seller();
        for (RecordComponent component : SellerFacts.class.getRecordComponents()) {
            Optional<?> said = (Optional<?>) value(stated.seller(), component);
            Optional<?> practice = (Optional<?>) value(known, component);
            if (said.isEmpty() && practice.isPresent()) {
                completed = FactCopies.with(completed, component.getName(), practice.get());
            }
        }
        return completed;
    }

    private void known(StatedClaim stated, Contradictions wrong) {
        inList(marketTable, "market", "market", Optional.ofNullable(stated.market()), wrong);
        inList(rights, "platform", "platform", Optional.ofNullable(stated.platform()), wrong);
        inList(rights, "reason", "reason", Optional.ofNullable(stated.reason()), wrong);
        inList(rights, "category", "category", Optional.ofNullable(stated.category()), wrong);
        inList(rights, "parcelState", "parcelState", Optional.ofNullable(stated.parcelState()), wrong);
        for (RecordComponent part : StatedClaim.class.getRecordComponents()) {
            if (part.getType().isRecord() && value(stated, part) instanceof Record facts) {
                codesOf(part.getName(), facts, wrong);
            }
        }
    }

    private void codesOf(String part, Record facts, Contradictions wrong) {
        for (RecordComponent component : facts.getClass().getRecordComponents()) {
            if (value(facts, component) instanceof Optional<?> known && known.orElse(null) instanceof String code) {
                inList(rights, component.getName(), part + "." + component.getName(), Optional.of(code), wrong);
            }
        }
    }

    private void inList(
            RuleTable<?, ?> table, String fact, String field, Optional<String> value, Contradictions wrong) {
        List<String> codes = rulebook.codes(table, fact);
        if (value.isPresent() && !codes.isEmpty() && !codes.contains(value.get())) {
            wrong.add("not-in-list", List.of(field), String.join(", ", codes));
        }
    }

    private static void delivered(StatedClaim stated, ClaimTimes times, Contradictions wrong) {
        if (times.deliveredAt().isPresent()
                && stated.parcelState() != null
                && !DELIVERED.contains(stated.parcelState())) {
            wrong.add("delivered-and-not-delivered", List.of("times.deliveredAt", "parcelState"));
        }
    }

    /** What the customer tells of cannot have happened after he told it. */
    private static void notAfter(ClaimFacts facts, Contradictions wrong) {
        notAfter("fault.knownOn", facts.fault().knownOn(), facts.claimedOn(), wrong);
        notAfter("fault.repairedOn", facts.fault().repairedOn(), facts.claimedOn(), wrong);
        notAfter("purchase.statementOn", facts.purchase().statementOn(), facts.claimedOn(), wrong);
    }

    private static void notAfter(String field, Optional<LocalDate> day, LocalDate claimed, Contradictions wrong) {
        if (day.filter(claimed::isBefore).isPresent()) {
            wrong.add("after-the-claim", List.of(field, "times.claimedAt"));
        }
    }

    private static Object value(Record facts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
