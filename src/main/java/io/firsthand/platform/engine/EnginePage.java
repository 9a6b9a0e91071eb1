package io.firsthand.platform.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;

/** The part of a list of people or groups that the engine asks for. */
final class EnginePage {

    private EnginePage() {}

    /** @param page null: all */
    static <T> List<T> of(Stream<T> sorted, Page page) {
        return page == null
                ? sorted.toList()
                : sorted.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }
}
