package io.firsthand.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller's method that writes: with the header {@code Idempotency-Key} the effect happens once, and a second request
 * with the same key and body gets the first answer again, with the header {@code Idempotency-Replayed: true}. Parallel ones
 * wait for the first. The same key with another body is refused: 422 {@code idempotency-key-reused}. A refused request keeps
 * no key. Without the header nothing changes.
 *
 * <p>The method must be visible to a proxy (not private) and return a value that JSON can carry, or a {@code ResponseEntity}
 * of one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
