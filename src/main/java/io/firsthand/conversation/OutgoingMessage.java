package io.firsthand.conversation;

import java.util.Map;

/**
 * A message on its way to the customer.
 *
 * @param messageId stable: the same at every try, so that the channel can tell a second one
 * @param headers as a mail would carry them; other channels take what they know
 */
public record OutgoingMessage(
        String messageId, Channel channel, String address, String text, String language, Map<String, String> headers) {}
