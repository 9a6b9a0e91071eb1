package io.firsthand.conversation;

import java.util.Optional;

/**
 * What an agent writes down of a call, or of somebody who stands before him.
 *
 * @param key makes the same call sent twice one call; null if it cannot come twice
 * @param from the caller's telephone number, or null
 * @param text what he said
 * @param language in which he speaks, BCP 47 tag, or null
 * @param orderNumber order that he names, or null
 * @param customerConfirmed the agent checked name and postcode of the order with him
 * @param joins number of the open case that it is about; empty for a matter of its own
 */
public record Call(
        String key,
        String from,
        String text,
        String language,
        String orderNumber,
        boolean customerConfirmed,
        Optional<String> joins) {}
