package io.firsthand.rulebook.web;

import io.firsthand.rulebook.ListValue;
import java.util.List;

/**
 * A fact to fill in.
 *
 * @param fact name of the fact
 * @param label what people read
 * @param type {@code choice}, {@code whole}, {@code decimal}, {@code date}, {@code minutes} or {@code words}
 * @param options of a choice
 * @param optional whether it may be unknown
 * @param value what was filled in
 */
record TryField(String fact, String label, String type, List<ListValue> options, boolean optional, String value) {}
