/** The declaration of the table that says who decides and who answers, and within what time. */
package io.firsthand.escalation.rules;
