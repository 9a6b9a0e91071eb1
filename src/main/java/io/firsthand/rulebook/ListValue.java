package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;

/**
 * One value of a closed list.
 *
 * @param code as written in the cells, e.g. {@code DELIVERED}
 * @param label what it means
 */
public record ListValue(String code, Bilingual label) {}
