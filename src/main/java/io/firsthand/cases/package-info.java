/** The case file: its number, status, owner, timeline, joining; the process case-handling. */
@ApplicationModule(allowedDependencies = {"platform", "people", "orders", "triage", "deadlines", "rulebook"})
package io.firsthand.cases;

import org.springframework.modulith.ApplicationModule;
