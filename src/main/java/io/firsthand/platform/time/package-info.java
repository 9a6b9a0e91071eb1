/** The clock. */
package io.firsthand.platform.time;
