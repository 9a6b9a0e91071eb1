package io.firsthand.orders;

/**
 * How a customer is reached and recognised on one family of channels.
 *
 * @param kind one of the kinds of {@link Address}
 * @param address normalised as {@link Address} says
 */
public record CustomerAddress(String kind, String address) {}
