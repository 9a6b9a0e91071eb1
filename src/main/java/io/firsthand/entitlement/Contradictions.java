package io.firsthand.entitlement;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Gathers what cannot be, so that all of it is told at once. The sentence stands under {@code entitlement.contradiction.<code>}. */
final class Contradictions {

    private final Texts texts;
    private final List<Contradiction> found = new ArrayList<>();

    Contradictions(Texts texts) {
        this.texts = texts;
    }

    void add(String code, String field) {
        add(code, List.of(field));
    }

    /** @param values of the sentence: ours, never what the caller wrote */
    void add(String code, List<String> fields, Object... values) {
        found.add(
                new Contradiction(code, List.copyOf(fields), texts.both("entitlement.contradiction." + code, values)));
    }

    List<Contradiction> found() {
        return List.copyOf(found);
    }

    /** @throws Refusal {@code claim-contradictory} with all of them, if there are any */
    void refuse() {
        if (!found.isEmpty()) {
            throw Refusal.contradictory(
                    "claim-contradictory",
                    found.get(0).fields().get(0),
                    "count",
                    found.size(),
                    "contradictions",
                    found());
        }
    }
}
