package io.firsthand;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The module boundaries of design.md §3, as declared in each {@code package-info}. */
class ModularityTest {

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(Firsthand.class).verify();
    }
}
