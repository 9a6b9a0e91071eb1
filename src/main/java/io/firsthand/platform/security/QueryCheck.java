package io.firsthand.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Looks into a query for keys that the engine would evaluate, at any depth ({@code orQueries} nest). */
final class QueryCheck {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private QueryCheck() {}

    /** Whether a parameter or key is one of the engine's {@code …Expression…}s. */
    static boolean evaluates(String key) {
        return key.toLowerCase(Locale.ROOT).contains("expression");
    }

    /** Whether the body is empty or one JSON value without such a key. */
    static boolean isHarmless(byte[] body) throws IOException {
        if (body.length == 0) {
            return true;
        }
        try {
            return isHarmless(JSON.readTree(body));
        } catch (JsonProcessingException broken) {
            return false;
        }
    }

    private static boolean isHarmless(JsonNode node) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (evaluates(field.getKey()) || !isHarmless(field.getValue())) {
                return false;
            }
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                if (!isHarmless(element)) {
                    return false;
                }
            }
        }
        return true;
    }
}
