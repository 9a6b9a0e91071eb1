package io.firsthand.returns;

import java.time.Instant;
import java.util.Optional;

/** Until when what a return waits for is waited for. */
public final class Awaited {

    private Awaited() {}

    /** Empty where no date is set, as while a person decides. */
    public static Optional<Instant> until(Return it) {
        return switch (it.status()) {
            case EVIDENCE_ASKED -> it.evidenceDueAt();
            case AUTHORISED, DISPATCHED -> it.waitUntil();
            case INSPECTING, CLEARING_UP -> it.refundDueAt();
            case OFFERING_BACK -> it.goodsUntil();
            default -> Optional.empty();
        };
    }
}
