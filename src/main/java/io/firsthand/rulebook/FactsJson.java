package io.firsthand.rulebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Facts as JSON, without what is personal: of that only a digest, by which a replay proves that it had the same words. */
final class FactsJson {

    private final ObjectMapper json;

    FactsJson(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(Record facts) {
        ObjectNode node = json.createObjectNode();
        for (RecordComponent component : PlainFacts.components(facts)) {
            Object value = PlainFacts.value(facts, component);
            if (value instanceof WordText words) {
                node.put(component.getName(), digest(words.normal()));
            } else if (value != null && component.isAnnotationPresent(Personal.class)) {
                node.put(component.getName(), digest(value.toString()));
            } else if (value != null) {
                node.set(component.getName(), json.valueToTree(value));
            }
        }
        return node;
    }

    static String digest(String text) {
        return "sha256:" + sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
