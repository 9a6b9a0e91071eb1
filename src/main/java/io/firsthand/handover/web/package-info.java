/** Handovers over HTTP, and the pages of the team. */
package io.firsthand.handover.web;
