package io.firsthand.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The workbooks as shipped: in the product itself, or in the folder beside the process, which comes first. */
@Component
class ShippedWorkbooks {

    /** A shipped file. */
    record Shipped(TableVersion.Origin origin, byte[] workbook, String sha256) {}

    private final Path folder;

    ShippedWorkbooks(@Value("${firsthand.rules.folder:./rules}") Path folder) {
        this.folder = folder;
    }

    Optional<Shipped> of(String table) {
        String name = table + ".xlsx";
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
            return Optional.of(shipped(TableVersion.Origin.FOLDER, () -> Files.newInputStream(file)));
        }
        ClassPathResource resource = new ClassPathResource("rules/" + name);
        return resource.exists()
                ? Optional.of(shipped(TableVersion.Origin.RELEASE, resource::getInputStream))
                : Optional.empty();
    }

    /** Names of the workbooks in the folder. */
    List<String> namesInFolder() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    // ~$ and .~ are what Excel and LibreOffice keep beside an open file
                    .filter(name -> name.endsWith(".xlsx") && !name.startsWith("~") && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ".xlsx".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static Shipped shipped(TableVersion.Origin origin, Opening opening) {
        try (InputStream in = opening.open()) {
            byte[] workbook = in.readAllBytes();
            return new Shipped(origin, workbook, FactsJson.sha256(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
