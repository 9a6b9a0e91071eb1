package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.util.List;
import java.util.Optional;

/**
 * A row that did not fire, but nearly.
 *
 * @param row id
 * @param outcome what it would have decided
 * @param source of the row, or null
 * @param confidence of the row, or null
 * @param unknown facts that it asks for and nobody knows
 * @param misfit the one known fact that keeps it from fitting; empty if only the unknown ones do: it may still fit
 */
public record Unfired<D extends Record>(
        String row, D outcome, String source, Confidence confidence, List<String> unknown, Optional<Misfit> misfit) {

    /** Whether it would fit if what is unknown were as the row asks. */
    public boolean mayFit() {
        return misfit.isEmpty();
    }

    /** The source as people read it, in both languages. */
    public Bilingual sourceText() {
        return SourceText.of(source);
    }
}
