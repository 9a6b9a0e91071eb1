/** The declarations of the tables about returns. */
package io.firsthand.returns.rules;
