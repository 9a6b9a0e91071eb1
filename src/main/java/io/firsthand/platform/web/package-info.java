/** What every controller stands on: problems (RFC 9457) in the viewer's language, writes that may be sent twice, paging. */
package io.firsthand.platform.web;
