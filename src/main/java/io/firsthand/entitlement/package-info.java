/** What law, platform and promise give the customer. */
@ApplicationModule(allowedDependencies = {"platform", "orders", "rulebook", "triage"})
package io.firsthand.entitlement;

import org.springframework.modulith.ApplicationModule;
