/** Technical ground that every module stands on: engine, outbox, security, time, web. Imports no other module. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package io.firsthand.platform;

import org.springframework.modulith.ApplicationModule;
