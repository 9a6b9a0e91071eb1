/** The declaration of the table that says who may grant what. */
package io.firsthand.authority.rules;
