package io.firsthand.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.firsthand.platform.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Form definitions with their texts in one language. The file is readable bilingual text, so that it can be edited in Camunda
 * Modeler; what a person sees are the messages {@code form.<form>.<key or id>}, with {@code .description} and, for the
 * choices of a select, {@code .<value>}. A text that is nothing but a template, e.g. <code>{{why}}</code>, stays.
 */
@Component
public class FormTexts {

    private final ObjectMapper json;
    private final Texts texts;
    private final Map<String, JsonNode> definitions = new ConcurrentHashMap<>();

    FormTexts(ObjectMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    /** The definition in the viewer's language, as Tasklist renders it. */
    public JsonNode definition(String form, Locale locale) {
        JsonNode definition = file(form).deepCopy();
        translate(definition.path("components"), "form." + form + ".", locale);
        return definition;
    }

    /** Keys of the fields that the form sends. */
    public Set<String> fields(String form) {
        Set<String> keys = new LinkedHashSet<>();
        collect(file(form).path("components"), keys);
        return keys;
    }

    private JsonNode file(String form) {
        return definitions.computeIfAbsent(form, name -> {
            try (InputStream file = new ClassPathResource("forms/" + name + ".form").getInputStream()) {
                return json.readTree(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void translate(JsonNode components, String prefix, Locale locale) {
        for (JsonNode component : components) {
            String key =
                    prefix + component.path("key").asText(component.path("id").asText());
            replace(component, "label", key, locale);
            replace(component, "dateLabel", key, locale);
            replace(component, "text", key, locale);
            replace(component, "description", key + ".description", locale);
            for (JsonNode choice : component.path("values")) {
                replace(choice, "label", key + "." + choice.path("value").asText(), locale);
            }
            translate(component.path("components"), prefix, locale);
        }
    }

    private void replace(JsonNode node, String property, String message, Locale locale) {
        String written = node.path(property).asText();
        if (!written.isBlank() && !isTemplate(written)) {
            ((ObjectNode) node).put(property, texts.text(message, locale));
        }
    }

    private static boolean isTemplate(String text) {
        return text.startsWith("=")
                || text.replaceAll("\\{\\{[^}]*}}|[#*>\\s]", "").isEmpty();
    }

    private static void collect(JsonNode components, Set<String> keys) {
        for (JsonNode component : components) {
            if (component.has("key") && !component.path("disabled").asBoolean()) {
                keys.add(component.path("key").asText());
            }
            collect(component.path("components"), keys);
        }
    }
}
