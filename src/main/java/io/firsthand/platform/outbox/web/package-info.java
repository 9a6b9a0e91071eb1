/** Stopped deliveries over HTTP. */
package io.firsthand.platform.outbox.web;
