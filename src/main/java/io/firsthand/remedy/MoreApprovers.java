package io.firsthand.remedy;

import java.util.List;
import java.util.Optional;

/**
 * Who is asked for an approval beside those who were.
 *
 * @param groups groups of the engine
 * @param onCall one person more
 */
public record MoreApprovers(List<String> groups, Optional<String> onCall) {}
