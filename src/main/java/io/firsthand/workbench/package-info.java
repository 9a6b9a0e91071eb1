/** What Tasklist shows beside and inside a task: Case tab, forms, filters. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "orders",
            "cases",
            "handover",
            "conversation",
            "remedy",
            "escalation",
            "followup",
            "returns",
            "incidents",
            "entitlement",
            "authority",
            "triage",
            "deadlines",
            "rulebook"
        })
package io.firsthand.workbench;

import org.springframework.modulith.ApplicationModule;
