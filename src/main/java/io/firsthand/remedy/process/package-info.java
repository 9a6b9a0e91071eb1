/** The process remedy-approval: contract, tasks, engine wiring. */
package io.firsthand.remedy.process;
