/** Problems (RFC 9457) in the viewer’s language. */
package io.firsthand.platform.web;
