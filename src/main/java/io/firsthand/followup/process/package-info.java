/** The process follow-up: contract, tasks, engine wiring. */
package io.firsthand.followup.process;
