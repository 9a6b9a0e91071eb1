package io.firsthand.returns.web;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.TestPeople;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What carriers tell of parcels, as their systems do. */
final class CarrierCalls {

    private static final String CARRIER = "test.carrier";

    private final HttpDesk carrier;

    private CarrierCalls(HttpDesk carrier) {
        this.carrier = carrier;
    }

    static CarrierCalls at(int port, JdbcClient jdbc) {
        TestPeople.add(jdbc, CARRIER, "integration");
        return new CarrierCalls(HttpDesk.at(port).login(CARRIER));
    }

    Answer report(String tracking, String event, Instant at) {
        return reportBy("DHL", tracking, event, at);
    }

    Answer reportBy(String name, String tracking, String event, Instant at) {
        return send(name, tracking, event, "", at);
    }

    /** It was brought to our warehouse. */
    Answer delivers(String tracking, Instant at) {
        return send("dhl", tracking, "DELIVERED", "\"atWarehouse\":true,", at);
    }

    private Answer send(String name, String tracking, String event, String more, Instant at) {
        return carrier.post(
                "/api/parcel-events",
                "{\"carrier\":\"" + name + "\",\"trackingNumber\":\"" + tracking + "\",\"event\":\"" + event + "\","
                        + more + "\"at\":\"" + at + "\"}");
    }

    /** What became of the report, e.g. {@code TAKEN}. */
    static String outcome(Answer answer) {
        return answer.json().path("outcome").asText(answer.toString());
    }
}
