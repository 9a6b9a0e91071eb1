/** One thing that happened to many customers: one incident, one text, the cases of all who ask about it. */
@ApplicationModule(allowedDependencies = {"platform", "people", "orders", "cases", "conversation", "triage"})
package io.firsthand.incidents;

import org.springframework.modulith.ApplicationModule;
