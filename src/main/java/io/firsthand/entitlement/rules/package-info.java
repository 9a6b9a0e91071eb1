/** The declaration of the table that says what the customer is entitled to. */
package io.firsthand.entitlement.rules;
