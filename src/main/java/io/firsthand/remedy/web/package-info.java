/** Remedies over HTTP. */
package io.firsthand.remedy.web;
