package io.firsthand.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dates of which no calendar knows are told as such, wherever a caller writes one. */
@ProductTest
class DatesFromOutsideTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "-9999-01-01T00:00:00Z",
        "-999999999-01-01T00:00:00Z",
        "+300000-01-01T00:00:00Z",
        "+999999999-01-01T00:00:00Z",
        "1899-12-31T23:59:59Z"
    })
    void aMomentOutOfTheTimesIsRefusedAndKeptNowhere(String at) {
        TestPeople.add(jdbc, "dates.carrier", "integration");
        String parcel = "DATE-" + UUID.randomUUID();
        HttpDesk carrier = HttpDesk.at(port).login("dates.carrier");

        Answer refused = carrier.post("/api/parcel-events", """
                        {"carrier":"dhl","trackingNumber":"%s","event":"DELIVERED","at":"%s","atWarehouse":true}""".formatted(parcel, at));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("date-out-of-range");
        assertThat(refused.json().path("field").asText()).isEqualTo("at");
        assertThat(jdbc.sql("select count(*) from parcel_events where tracking_number = ?")
                        .param(parcel)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDayOutOfTheTimesIsRefusedInBothLanguages() {
        HttpDesk tom = HttpDesk.at(port).login("tom.baker");
        String absence = """
                {"from":"+999999999-01-01","to":"+999999999-01-02","kind":"LEAVE"}""";

        assertThat(tom.post("/api/people/me/absences", absence).problem()).isEqualTo("date-out-of-range");
        assertThat(tom.in(Locale.CHINESE)
                        .post("/api/people/me/absences", absence)
                        .json()
                        .path("detail")
                        .asText())
                .isEqualTo("“from”中的日期过于久远，请检查年份。");
        assertThat(tom.post("/api/on-call", """
                                {"personId":"emma.clark","from":"2026-11-22T00:00:00Z","to":"+999999999-01-01T00:00:00Z"}""").problem()).isEqualTo("date-out-of-range");
        assertThat(tom.post("/api/cases/searches", """
                                {"term":"cup","since":"-999999999-01-01T00:00:00Z"}""").problem()).isEqualTo("date-out-of-range");
    }

    @Test
    void aDayInAnAddressIsReadAsWrittenAndOneOutOfTheTimesIsRefused() {
        HttpDesk tom = HttpDesk.at(port).login("tom.baker");

        assertThat(tom.get("/api/figures/transfers?from=2026-11-01&to=2026-11-22")
                        .status())
                .isEqualTo(200);
        for (String day : new String[] {"-999999999-01-01", "%2B999999999-12-31", "yesterday"}) {
            Answer refused = tom.get("/api/figures/transfers?from=" + day);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.problem()).isEqualTo("wrong-type");
        }
    }
}
