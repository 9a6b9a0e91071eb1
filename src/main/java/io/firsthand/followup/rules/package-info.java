/** The tables follow-up and closing-gesture. */
package io.firsthand.followup.rules;
