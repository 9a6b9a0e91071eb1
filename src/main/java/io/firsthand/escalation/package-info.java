/** Help for the owner of a case: a decision, facts or work, a peer's word; the process escalation. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "orders",
            "triage",
            "deadlines",
            "cases",
            "conversation",
            "rulebook"
        })
package io.firsthand.escalation;

import org.springframework.modulith.ApplicationModule;
