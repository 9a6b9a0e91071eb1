/** In whose hands a case is: deputies while its owner is away, handovers when it gets a new one, helpers without either. */
@ApplicationModule(allowedDependencies = {"platform", "people", "cases", "triage"})
package io.firsthand.handover;

import org.springframework.modulith.ApplicationModule;
