/** Tasklist's filters in the engine. */
package io.firsthand.workbench.process;
