/**
 * Who did what, and what was decided: append only, sealed by a chain of hashes. Acts on a case are its timeline, decisions are
 * the decision record, all other acts are written by {@link io.firsthand.platform.audit.Acts}.
 */
package io.firsthand.platform.audit;
