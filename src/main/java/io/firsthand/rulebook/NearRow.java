package io.firsthand.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * A row that does not fit, but nearly: at most one known fact stands against it.
 *
 * @param row that did not fire
 * @param unknown facts that it asks for and nobody knows
 * @param misfit the one known fact that keeps it from fitting; empty if only unknown ones do
 */
record NearRow(Row row, List<String> unknown, Optional<Misfit> misfit) {}
