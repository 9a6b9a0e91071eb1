package io.firsthand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The clock of the money after a withdrawal, as the case shows it. */
final class RefundClock {

    private RefundClock() {}

    /** Empty while nothing is due. */
    static Optional<JsonNode> of(Protocol desk, String number) {
        return StreamSupport.stream(desk.caseFile(number).path("clocks").spliterator(), false)
                .filter(each -> each.path("name").asText().equals("refund-after-withdrawal"))
                .findFirst();
    }
}
