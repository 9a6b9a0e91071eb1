/** The declared rule table of the clocks. */
package io.firsthand.deadlines.rules;
