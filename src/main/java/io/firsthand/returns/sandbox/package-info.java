/** A carrier for trying: its labels lead nowhere. */
package io.firsthand.returns.sandbox;
