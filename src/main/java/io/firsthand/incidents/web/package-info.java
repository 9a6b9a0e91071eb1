/** Incidents over HTTP: the API and the lead's page. */
package io.firsthand.incidents.web;
