/** Messages in and out on every channel: contacts, replies, attachments, sending. */
@ApplicationModule(allowedDependencies = {"platform", "people", "orders", "cases", "triage", "handover"})
package io.firsthand.conversation;

import org.springframework.modulith.ApplicationModule;
