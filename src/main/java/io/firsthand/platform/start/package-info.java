/** What must be in place before the product can start, and the one clear sentence where it is not. */
package io.firsthand.platform.start;
