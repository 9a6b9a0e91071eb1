/** Clocks and business calendars: what was promised until when, who is told when it runs low or out. */
@ApplicationModule(allowedDependencies = {"platform", "orders", "rulebook", "triage"})
package io.firsthand.deadlines;

import org.springframework.modulith.ApplicationModule;
