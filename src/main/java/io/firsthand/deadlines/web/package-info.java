/** Calendars over HTTP and as pages. */
package io.firsthand.deadlines.web;
