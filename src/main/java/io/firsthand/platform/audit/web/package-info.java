/** The audit over HTTP. */
package io.firsthand.platform.audit.web;
