/** The analysts’ workbooks: reading, checking, testing, versions and the decision record. */
@ApplicationModule(allowedDependencies = {"platform"})
package io.firsthand.rulebook;

import org.springframework.modulith.ApplicationModule;
