package io.firsthand.platform.web;

import io.firsthand.platform.Refusal;
import java.io.IOException;

/** More bytes came than the route takes. */
class BodyTooLarge extends IOException {

    private final long limit;

    BodyTooLarge(long limit) {
        super("body over " + limit + " bytes");
        this.limit = limit;
    }

    Refusal refusal() {
        return Refusal.tooLarge("body-too-large", null, "limitBytes", limit);
    }
}
