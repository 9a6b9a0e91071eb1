package io.firsthand.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes to the desk as a channel does. */
final class ContactCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpDesk desk;

    ContactCalls(HttpDesk desk) {
        this.desk = desk;
    }

    static String json(Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** An address that nobody has used yet. */
    static String someone() {
        return UUID.randomUUID() + "@example.org";
    }

    JsonNode opened(Object... namesAndValues) {
        Answer answer = desk.post("/api/contacts", json(namesAndValues));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().get("outcome").asText()).isEqualTo("opened");
        return answer.json();
    }

    JsonNode joined(Object... namesAndValues) {
        Answer answer = desk.post("/api/contacts", json(namesAndValues));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("outcome").asText()).isEqualTo("joined");
        return answer.json();
    }

    /** Somebody answers by mail what we wrote when this was received: he names our reference. */
    JsonNode answered(JsonNode received, String from, String text, Object... more) {
        List<Object> answer = new ArrayList<>(List.of(
                "channel",
                "mail",
                "from",
                from,
                "text",
                text,
                "reference",
                received.get("reference").asText()));
        answer.addAll(Arrays.asList(more));
        return joined(answer.toArray());
    }

    static String number(JsonNode receipt) {
        return receipt.get("caseNumber").asText();
    }
}
