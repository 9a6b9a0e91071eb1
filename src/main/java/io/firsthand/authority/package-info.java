/** Who may grant, execute or deny, and which approvals are still needed. */
@ApplicationModule(allowedDependencies = {"platform", "people", "rulebook", "triage"})
package io.firsthand.authority;

import org.springframework.modulith.ApplicationModule;
