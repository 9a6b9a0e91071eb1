package io.firsthand.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Everything a person reads exists in both languages, and every refusal has its sentence. */
class MessageBundlesTest {

    private static final Pattern REFUSAL = Pattern.compile(
            "Refusal\\s*\\.\\s*(?:invalid|forbidden|notFound|conflict|tooLarge|contradictory)\\(\\s*\"([a-z0-9-]+)\"");

    static Stream<Resource> englishBundles() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties"));
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void saysTheSameInBothLanguages(Resource english) throws IOException {
        Properties en = read(english);
        Properties zh = read(english.createRelative(english.getFilename().replace("_en.", "_zh.")));

        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : en.stringPropertyNames()) {
            assertThat(en.getProperty(key)).as(key).isNotBlank();
            assertThat(zh.getProperty(key)).as(key).isNotBlank();
            assertThat(places(zh.getProperty(key))).as(key + " in Chinese").isSubsetOf(places(en.getProperty(key)));
            assertThat(new MessageFormat(en.getProperty(key)).toPattern()).isNotNull();
        }
    }

    /** The product looks into one bundle after the other: of two sentences under one key a person reads either. */
    @Test
    void keepsEachKeyInOneBundle() throws IOException {
        Map<String, String> bundles = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        for (Resource bundle : englishBundles().toList()) {
            for (String key : read(bundle).stringPropertyNames()) {
                String other = bundles.put(key, bundle.getFilename());
                if (other != null) {
                    twice.add(key + " in " + other + " and " + bundle.getFilename());
                }
            }
        }
        assertThat(bundles).isNotEmpty();
        assertThat(twice).isEmpty();
    }

    @Test
    void givesEveryRefusalASentence() throws IOException {
        Set<String> sentences = new HashSet<>();
        for (Resource bundle : englishBundles().toList()) {
            sentences.addAll(read(bundle).stringPropertyNames());
        }
        Set<String> unworded = new TreeSet<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path source : sources) {
            REFUSAL.matcher(Files.readString(source))
                    .results()
                    .map(match -> match.group(1))
                    .filter(code -> !sentences.contains("problem." + code))
                    .forEach(code -> unworded.add(code + " in " + source.getFileName()));
        }
        assertThat(sources).isNotEmpty();
        assertThat(unworded).isEmpty();
    }

    private static Set<Integer> places(String message) {
        Set<Integer> places = new HashSet<>();
        Pattern.compile("\\{(\\d+)")
                .matcher(message)
                .results()
                .forEach(match -> places.add(Integer.valueOf(match.group(1))));
        return places;
    }

    private static Properties read(Resource resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
