/** Help over HTTP. */
package io.firsthand.escalation.web;
