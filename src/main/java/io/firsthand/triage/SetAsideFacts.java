package io.firsthand.triage;

import io.firsthand.rulebook.WordText;

/**
 * Facts of the table {@code set-aside}.
 *
 * @param automatic the channel says that no human wrote it
 * @param customerVerified the sender is a known customer
 * @param orderVerified the order named is this customer's
 * @param beginning the first words only: automatic mail says there what it is
 * @param text all words
 */
public record SetAsideFacts(
        boolean automatic, boolean customerVerified, boolean orderVerified, WordText beginning, WordText text) {

    private static final int BEGINNING = 80;

    static SetAsideFacts of(ContactFacts facts, WordText words) {
        String text = facts.text();
        return new SetAsideFacts(
                facts.automatic(),
                facts.customerVerified(),
                facts.orderVerified(),
                WordText.of(text.substring(0, Math.min(BEGINNING, text.length()))),
                words);
    }
}
