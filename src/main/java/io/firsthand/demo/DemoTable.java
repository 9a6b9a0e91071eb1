package io.firsthand.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of the demo, from {@code demo/<name>.csv}: one heading line, no quoting. */
final class DemoTable {

    private DemoTable() {}

    /** The rows in order, each by its headings. */
    static List<Map<String, String>> rows(String name) {
        List<String> lines = lines("/demo/" + name + ".csv");
        String[] headings = lines.get(0).split(",");
        return lines.stream().skip(1).map(line -> row(headings, line)).toList();
    }

    private static Map<String, String> row(String[] headings, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headings.length; i++) {
            row.put(headings[i], cells[i]);
        }
        return row;
    }

    /** The lines of a text beside the tables. */
    static List<String> lines(String resource) {
        try (InputStream in = DemoTable.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
