package io.firsthand.triage;

import java.util.List;
import java.util.Set;

/**
 * What a case knows already of words that override, when it is judged anew.
 *
 * @param standing what later messages brought up: it holds whatever the first one says
 * @param lifted rows that a person found to be a wrong alarm on this case
 */
public record KnownOverrides(List<HeardOverride> standing, Set<String> lifted) {

    /** A contact that nothing is known of. */
    public static final KnownOverrides NONE = new KnownOverrides(List.of(), Set.of());
}
