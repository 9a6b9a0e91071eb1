/** Drools: rules generated from rows that are data, compiled and fired. */
package io.firsthand.rulebook.rules;
