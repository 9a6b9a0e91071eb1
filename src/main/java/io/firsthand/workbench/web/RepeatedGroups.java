package io.firsthand.workbench.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups of a form that stand once for each of several things. The form's own list of rows does not do: with it Tasklist takes a
 * complete form for an invalid one. So each thing gets a copy of the group, its fields numbered, its title as the label.
 *
 * @param titles of the things, by id of the group
 */
record RepeatedGroups(Map<String, List<String>> titles) {

    static RepeatedGroups of(Map<String, List<String>> titles) {
        return new RepeatedGroups(titles);
    }

    /** The definition with a copy of each group for each of its things. */
    JsonNode expand(JsonNode definition) {
        if (!titles.isEmpty()) {
            ArrayNode expanded = ((ObjectNode) definition).arrayNode();
            for (JsonNode component : definition.path("components")) {
                List<String> things = titles.get(component.path("id").asText());
                if (things == null) {
                    expanded.add(component);
                    continue;
                }
                for (int i = 0; i < things.size(); i++) {
                    expanded.add(copy(component, things.get(i), "_" + i));
                }
            }
            ((ObjectNode) definition).set("components", expanded);
        }
        return definition;
    }

    /** The keys of the form's fields, those of its groups numbered. */
    Set<String> fields(JsonNode definition, Set<String> keys) {
        Set<String> all = new LinkedHashSet<>(keys);
        for (JsonNode group : definition.path("components")) {
            List<String> things = titles.getOrDefault(group.path("id").asText(), List.of());
            for (JsonNode field : group.path("components")) {
                for (int i = 0; i < things.size(); i++) {
                    all.add(field.path("key").asText() + "_" + i);
                }
            }
        }
        return all;
    }

    private static JsonNode copy(JsonNode group, String title, String number) {
        ObjectNode copy = group.deepCopy();
        // a title comes from outside, and a label is a template
        copy.put("label", title.replace("{{", "{ {"));
        numbered(copy, number);
        JsonNode fields = copy.path("components");
        for (JsonNode field : fields) {
            ObjectNode its = (ObjectNode) field;
            numbered(its, number);
            JsonNode conditional = its.path("conditional");
            if (conditional.has("hide")) {
                String hide = conditional.path("hide").asText();
                for (JsonNode other : group.path("components")) {
                    hide = hide.replaceAll("\\b" + other.path("key").asText() + "\\b", "$0" + number);
                }
                ((ObjectNode) conditional).put("hide", hide);
            }
        }
        return copy;
    }

    private static void numbered(ObjectNode component, String number) {
        component.put("id", component.path("id").asText() + number);
        if (component.has("key")) {
            component.put("key", component.path("key").asText() + number);
        }
        if (component.path("layout").has("row")) {
            ObjectNode layout = (ObjectNode) component.path("layout");
            layout.put("row", layout.path("row").asText() + number);
        }
    }
}
