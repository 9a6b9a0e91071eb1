/** Customers, orders, parcels and payments: the facts of the shop that a case stands on. */
@ApplicationModule(allowedDependencies = {"platform", "rulebook"})
package io.firsthand.orders;

import org.springframework.modulith.ApplicationModule;
