/** The process case-handling: contract, tasks, engine wiring. */
package io.firsthand.cases.process;
