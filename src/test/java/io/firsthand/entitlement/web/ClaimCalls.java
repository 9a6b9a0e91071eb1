package io.firsthand.entitlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import java.util.List;
import java.util.stream.StreamSupport;

/** Claims as a program puts them to be judged. */
final class ClaimCalls {

    static final String PATH = "/api/entitlements";

    private final HttpDesk desk;

    ClaimCalls(HttpDesk desk) {
        this.desk = desk;
    }

    Answer about(String claim) {
        return desk.post(PATH, claim);
    }

    /** The judgement of a claim that can be judged. */
    JsonNode judged(String claim) {
        Answer answer = about(claim);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    static JsonNode right(JsonNode judged, String code) {
        for (JsonNode right : judged.path("rights")) {
            if (right.at("/right/code").asText().equals(code)) {
                return right;
            }
        }
        throw new AssertionError("no right " + code + " in " + judged);
    }

    static List<String> codes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path("code").asText())
                .toList();
    }
}
