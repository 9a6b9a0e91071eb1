package io.firsthand.cases;

import org.springframework.stereotype.Component;

/** What happened on a case, in order. Append only. */
@Component
public class Timeline {

    /**
     * @param actor id of a person, or null for the customer and the system
     * @param kind kebab; the sentence is message {@code timeline.<kind>}
     * @param namesAndValues ids, codes, amounts: never a person's words
     */
    public void append(long caseId, String actor, String kind, Object... namesAndValues) {
        throw new UnsupportedOperationException();
    }
}
