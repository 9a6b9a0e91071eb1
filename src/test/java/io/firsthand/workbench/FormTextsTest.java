package io.firsthand.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.support.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every form can be read in both languages and shown by the Tasklist of 7.24. */
@ProductTest
class FormTextsTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** In newer form editors, not in this Tasklist: one of them breaks the whole form. */
    private static final List<String> NOT_SHOWN = List.of("filepicker", "documentPreview", "iframe");

    @Autowired
    FormTexts texts;

    @Autowired
    List<TaskForm> forms;

    @Test
    void speaksTheViewersLanguage() throws IOException {
        for (String form : files()) {
            assertThat(words(texts.definition(form, Locale.CHINESE)))
                    .as(form)
                    .isNotEmpty()
                    .allMatch(text -> HAN.matcher(text).find());
            assertThat(words(texts.definition(form, Locale.ENGLISH)))
                    .as(form)
                    .noneMatch(text -> HAN.matcher(text).find());
        }
    }

    @Test
    void canBeShownByTasklistAndEditedInTheModeler() throws IOException {
        for (String form : files()) {
            JsonNode definition =
                    new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile());
            assertThat(definition.path("id").asText()).isEqualTo(form);
            assertThat(definition.path("schemaVersion").asInt()).as(form).isEqualTo(16);
            assertThat(definition.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
            assertThat(definition.findValuesAsText("type")).as(form).doesNotContainAnyElementsOf(NOT_SHOWN);
        }
    }

    @Test
    void hasAHandlerForEachFile() throws IOException {
        assertThat(forms).extracting(TaskForm::form).containsExactlyInAnyOrderElementsOf(files());
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", ""))
                    .toList();
        }
    }

    private static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        for (String property : List.of("label", "dateLabel", "description", "text")) {
            node.findValuesAsText(property).stream()
                    .filter(text -> !text.isBlank() && !text.startsWith("{{"))
                    .forEach(words::add);
        }
        return words;
    }
}
