package io.firsthand.rulebook.web;

import java.util.List;

/**
 * Facts to fill in that belong together.
 *
 * @param title what people read; empty for those that need none
 */
record TryGroup(String title, List<TryField> fields) {

    /** Whether it is shown unfolded: something in it is filled in, or has to be. */
    public boolean isOpen() {
        return fields.stream()
                .anyMatch(field -> !field.optional() || !field.value().isEmpty());
    }
}
