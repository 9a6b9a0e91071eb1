/** Calendars over HTTP. */
package io.firsthand.deadlines.web;
