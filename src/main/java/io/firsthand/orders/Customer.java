package io.firsthand.orders;

import java.time.ZoneId;

/**
 * A customer of the shop.
 *
 * @param name as the customer wrote it, in his own script
 * @param language BCP 47 primary tag in which he is answered, e.g. {@code de}
 * @param country ISO 3166 alpha-2 code of the country he lives in: its consumer law protects him
 * @param timeZone where his day begins and ends
 * @param vip the shop promised him preferred treatment
 */
public record Customer(long id, String name, String language, String country, ZoneId timeZone, boolean vip) {}
