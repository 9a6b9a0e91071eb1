/** What follows when a case was closed: survey, closing gesture, reopening; the process follow-up. */
@ApplicationModule(
        allowedDependencies = {"platform", "people", "orders", "cases", "conversation", "remedy", "rulebook", "triage"})
package io.firsthand.followup;

import org.springframework.modulith.ApplicationModule;
