package io.firsthand.entitlement;

import io.firsthand.platform.text.Bilingual;
import java.util.List;

/**
 * Something stated of a claim that cannot be, alone or beside something else.
 *
 * @param code kebab-case, stable
 * @param fields that exclude each other, or the one that cannot be, as the caller names them
 * @param says one sentence; it repeats nothing that the caller wrote
 */
public record Contradiction(String code, List<String> fields, Bilingual says) {}
