/** Returns: from the customer's wish over evidence, label, parcel and inspection to the refund; the process return-approval. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "orders",
            "triage",
            "rulebook",
            "cases",
            "deadlines",
            "conversation",
            "entitlement",
            "remedy"
        })
package io.firsthand.returns;

import org.springframework.modulith.ApplicationModule;
