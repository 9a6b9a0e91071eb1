/** What must leave the house exactly once: rows written with the business change, delivered afterwards. */
package io.firsthand.platform.outbox;
