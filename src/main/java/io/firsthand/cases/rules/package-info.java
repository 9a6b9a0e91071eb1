/** The declaration of the table that says what follows when a customer stays silent. */
package io.firsthand.cases.rules;
