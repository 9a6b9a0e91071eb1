package io.firsthand.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the desk answered. */
public final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.body();
    }

    /** The body as JSON; fails if it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(toString(), e);
        }
    }

    /** Code of the problem (RFC 9457), empty if the answer is none. */
    public String problem() {
        return json().path("code").asText();
    }

    /** First header of this name, empty if there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        String body = body();
        return response.request().method() + " " + response.uri() + " -> " + status() + " " + header("location") + " "
                + body.substring(0, Math.min(body.length(), 600));
    }
}
