package io.firsthand.entitlement;

import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import io.firsthand.rulebook.ShippedRulebook;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes claims with any facts that the tables know, and leaves some unknown. */
final class RandomClaims {

    static final LocalDate CLAIMED = LocalDate.of(2026, 11, 20);

    private static final int LONGEST_AGO = 1_200;

    private final Rulebook rulebook;
    private final RuleTable<RightFacts, Right> table = ShippedRulebook.table("refund-eligibility");

    RandomClaims(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** @param known share of the facts that are known, 0 to 1 */
    ClaimFacts claim(long seed, double known) {
        Random random = new Random(seed);
        ClaimFacts claim = ClaimFacts.on(CLAIMED).with("disputed", random.nextInt(8) == 0);
        for (Map.Entry<String, Class<?>> fact : facts().entrySet()) {
            if (random.nextDouble() < known) {
                claim = claim.with(fact.getKey(), value(fact.getKey(), fact.getValue(), random));
            }
        }
        return claim;
    }

    /** Names of all facts that may be unknown, with their types. */
    static Map<String, Class<?>> facts() {
        Map<String, Class<?>> facts = new LinkedHashMap<>();
        collect(ClaimFacts.class, facts);
        return facts;
    }

    /** Those that this claim knows. */
    static List<String> known(ClaimFacts claim) {
        List<String> known = new ArrayList<>();
        for (String fact : facts().keySet()) {
            if (!claim.without(fact).equals(claim)) {
                known.add(fact);
            }
        }
        return known;
    }

    private static void collect(Class<?> type, Map<String, Class<?>> facts) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                collect(component.getType(), facts);
            } else if (component.getType() == Optional.class) {
                facts.put(component.getName(), (Class<?>)
                        ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
            }
        }
    }

    private Object value(String fact, Class<?> type, Random random) {
        if (type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == LocalDate.class) {
            // mostly near the bounds that tables ask about
            return CLAIMED.minusDays(random.nextInt(random.nextInt(3) == 0 ? LONGEST_AGO : 40));
        }
        if (type == Integer.class) {
            return random.nextInt(120);
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(150_000), 2);
        }
        List<String> codes = rulebook.codes(table, fact);
        return codes.isEmpty() ? "other" : codes.get(random.nextInt(codes.size()));
    }
}
