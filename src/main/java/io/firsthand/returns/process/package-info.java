/** The process return-approval: contract, tasks, engine wiring. */
package io.firsthand.returns.process;
