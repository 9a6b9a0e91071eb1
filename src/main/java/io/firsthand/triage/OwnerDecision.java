package io.firsthand.triage;

import io.firsthand.platform.text.Bilingual;

/**
 * Who owns the case.
 *
 * @param queue kebab, e.g. {@code logistics}: the list that the case belongs to
 * @param owner id of the person; never empty: with nobody on shift it is the one whose shift comes next
 * @param why one sentence, shown on the task: "why is this mine?"
 */
public record OwnerDecision(String queue, String owner, Bilingual why) {}
