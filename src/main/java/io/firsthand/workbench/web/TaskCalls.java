package io.firsthand.workbench.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.Refusal;
import io.firsthand.workbench.FormTexts;
import io.firsthand.workbench.TaskDesk;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers Tasklist's calls for a task's form in its own formats. */
@Component
class TaskCalls {

    /** Largest body that a form may send, bytes. */
    private static final int LARGEST = 64 * 1024;

    private final TaskDesk desk;
    private final FormTexts texts;
    private final ObjectMapper json;

    TaskCalls(TaskDesk desk, FormTexts texts, ObjectMapper json) {
        this.desk = desk;
        this.texts = texts;
        this.json = json;
    }

    JsonNode deployedForm(String taskId, String personId, Locale locale) {
        return RepeatedGroups.of(desk.repeated(taskId, personId))
                .expand(texts.definition(desk.form(taskId, personId), locale));
    }

    /** {@code {"amount":{"type":"Double","value":79.0,"valueInfo":{}}}}: none of it is a process variable. */
    Map<String, Object> formVariables(String taskId, String personId, Locale locale) {
        Map<String, Object> variables = new LinkedHashMap<>();
        desk.values(taskId, personId, locale).forEach((name, value) -> variables.put(name, typed(value)));
        return variables;
    }

    /** Body: {@code {"variables":{"what":{"value":"close"}}}}. */
    void submitForm(String taskId, String personId, InputStream body) throws IOException {
        Map<String, Object> sent = new LinkedHashMap<>();
        JsonNode variables = read(body).path("variables");
        variables.fields().forEachRemaining(field -> sent.put(field.getKey(), plain(field.getValue())));
        String form = desk.form(taskId, personId);
        RepeatedGroups groups = RepeatedGroups.of(desk.repeated(taskId, personId));
        desk.submit(taskId, personId, sent, groups.fields(texts.definition(form, Locale.ENGLISH), texts.fields(form)));
    }

    void claim(String taskId, String personId) {
        desk.take(taskId, personId);
    }

    void unclaim(String taskId, String personId) {
        desk.giveBack(taskId, personId);
    }

    private JsonNode read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Refusal.tooLarge("form-too-large", null);
        }
        try {
            return json.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("form-value-invalid", null);
        }
    }

    /** Lists come as a text of JSON that is marked as such. */
    private Object plain(JsonNode variable) {
        JsonNode value = variable.path("value");
        if (value.isTextual() && variable.path("type").asText().equalsIgnoreCase("Json")) {
            try {
                return list(json.readTree(value.textValue()));
            } catch (JsonProcessingException e) {
                throw Refusal.invalid("form-value-invalid", null);
            }
        }
        return value.isArray() ? list(value) : single(value);
    }

    private static List<Object> list(JsonNode values) {
        List<Object> list = new ArrayList<>();
        values.forEach(value -> list.add(single(value)));
        return list;
    }

    private static Object single(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.decimalValue() : null;
    }

    private Map<String, Object> typed(Object value) {
        if (value instanceof String text) {
            return variable("String", text);
        }
        if (value instanceof Boolean yes) {
            return variable("Boolean", yes);
        }
        if (value instanceof Number number) {
            return variable("Double", number.doubleValue());
        }
        try {
            return variable("Json", json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a value for a form: " + value.getClass(), e);
        }
    }

    private static Map<String, Object> variable(String type, Object value) {
        return Map.of("type", type, "value", value, "valueInfo", Map.of());
    }
}
