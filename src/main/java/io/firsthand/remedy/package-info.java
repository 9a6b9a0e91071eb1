/** Refund, replacement, compensation, goodwill and denial: proposal, approval, ledger and payment; the process remedy-approval. */
@ApplicationModule(
        allowedDependencies = {"platform", "people", "orders", "cases", "entitlement", "authority", "triage", "rulebook"
        })
package io.firsthand.remedy;

import org.springframework.modulith.ApplicationModule;
