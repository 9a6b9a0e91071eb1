/** The people of the desk: role, grade, department, languages, shifts. */
@ApplicationModule(allowedDependencies = {"platform", "rulebook"})
package io.firsthand.people;

import org.springframework.modulith.ApplicationModule;
