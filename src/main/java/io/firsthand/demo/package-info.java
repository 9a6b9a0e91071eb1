/** The first run on a newcomer’s machine: its own PostgreSQL and a small shop. Left out of the jar. */
@ApplicationModule(allowedDependencies = {"platform", "people", "orders"})
package io.firsthand.demo;

import org.springframework.modulith.ApplicationModule;
