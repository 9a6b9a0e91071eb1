package io.firsthand.conversation;

import io.firsthand.orders.OrderKey;
import java.util.Optional;

/**
 * The order that a message is about.
 *
 * @param order the one that exists under the number named
 * @param verified it is the writer's own
 * @param doubt {@code unknown-order} or {@code foreign-order}
 */
record NamedOrder(Optional<OrderKey> order, boolean verified, Optional<String> doubt) {

    static final NamedOrder NONE = new NamedOrder(Optional.empty(), false, Optional.empty());
}
