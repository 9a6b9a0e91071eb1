/** What law, platform and promise give the customer. */
@ApplicationModule(
        allowedDependencies = {"platform", "people", "orders", "rulebook", "triage", "deadlines", "authority"})
package io.firsthand.entitlement;

import org.springframework.modulith.ApplicationModule;
