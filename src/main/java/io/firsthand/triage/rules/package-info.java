/** The declarations of the tables that judge contacts and name owners. */
package io.firsthand.triage.rules;
