/** What a contact is about, how urgent it is and who owns it. */
@ApplicationModule(allowedDependencies = {"platform", "people", "rulebook"})
package io.firsthand.triage;

import org.springframework.modulith.ApplicationModule;
