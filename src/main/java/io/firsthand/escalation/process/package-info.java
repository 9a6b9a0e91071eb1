/** The process escalation: contract, tasks, engine wiring. */
package io.firsthand.escalation.process;
