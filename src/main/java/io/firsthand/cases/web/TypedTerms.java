package io.firsthand.cases.web;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person looked for on the page, kept with his session: names and addresses must not stand in the address of the page,
 * which is logged, kept by the browser and passed on. The page's address carries a key instead, so that "back" and "next page"
 * work.
 */
final class TypedTerms {

    private static final String ATTRIBUTE = "case-searches";
    private static final int KEPT = 20;

    /** More than any term that is looked for: longer ones are refused anyway, and a session is no place for them. */
    private static final int LONGEST = 1000;

    private TypedTerms() {}

    /** @return the key for the page's address */
    static String keep(HttpSession session, String term) {
        LinkedHashMap<String, String> terms = new LinkedHashMap<>(of(session));
        String key = UUID.randomUUID().toString().substring(0, 8);
        terms.put(key, term.substring(0, Math.min(term.length(), LONGEST)));
        while (terms.size() > KEPT) {
            terms.remove(terms.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, terms);
        return key;
    }

    /** Empty if it was looked for too long ago, or by somebody else. */
    static Optional<String> find(HttpSession session, String key) {
        return Optional.ofNullable(of(session).get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> of(HttpSession session) {
        Object kept = session.getAttribute(ATTRIBUTE);
        return kept == null ? Map.of() : (Map<String, String>) kept;
    }
}
