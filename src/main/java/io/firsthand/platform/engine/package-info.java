/** The seam to Camunda Platform 7: ports of ours, the typed process variable, deployment, engine settings. */
package io.firsthand.platform.engine;
