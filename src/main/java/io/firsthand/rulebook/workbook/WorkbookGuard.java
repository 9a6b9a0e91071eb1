package io.firsthand.rulebook.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks at a file before anything opens it: size, unpacked size, and parts that a rule table never has. */
final class WorkbookGuard {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    static final long MAX_UNPACKED = 20L * 1024 * 1024;
    static final int MAX_ENTRIES = 200;

    private WorkbookGuard() {}

    /** Why the file is refused, or empty if it may be opened. */
    static Optional<Refused> look(byte[] file) {
        if (file.length > MAX_BYTES) {
            return Optional.of(Refused.TOO_LARGE);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            return lookInside(zip);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(Refused.NOT_A_WORKBOOK);
        }
    }

    private static Optional<Refused> lookInside(ZipInputStream zip) throws IOException {
        long unpacked = 0;
        int entries = 0;
        boolean workbook = false;
        byte[] buffer = new byte[8192];
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MAX_ENTRIES) {
                return Optional.of(Refused.TOO_LARGE);
            }
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.contains("vbaproject") || name.contains("macrosheets") || name.contains("activex")) {
                return Optional.of(Refused.MACROS);
            }
            if (name.contains("externallink") || name.contains("embeddings") || name.contains("connections.xml")) {
                return Optional.of(Refused.LINKS);
            }
            workbook |= name.equals("xl/workbook.xml");
            for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                unpacked += read;
                if (unpacked > MAX_UNPACKED) {
                    return Optional.of(Refused.TOO_LARGE);
                }
            }
        }
        return workbook ? Optional.empty() : Optional.of(Refused.NOT_A_WORKBOOK);
    }

    /** Reasons. */
    enum Refused {
        TOO_LARGE,
        NOT_A_WORKBOOK,
        MACROS,
        LINKS
    }
}
