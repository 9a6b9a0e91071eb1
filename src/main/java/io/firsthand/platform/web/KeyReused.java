package io.firsthand.platform.web;

/** The same Idempotency-Key with another body. */
class KeyReused extends RuntimeException {

    static final String CODE = "idempotency-key-reused";

    KeyReused() {
        super(CODE);
    }
}
