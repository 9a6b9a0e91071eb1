package io.firsthand.conversation;

import io.firsthand.orders.Customer;
import java.util.Optional;

/**
 * Who wrote, as far as the address tells.
 *
 * @param address as it came, on one line; null if none came
 * @param key the address in its one form, to find the same sender again; null if none came
 * @param customer the customer whose address it is: he counts as verified
 */
record Sender(String address, String key, Optional<Customer> customer) {}
