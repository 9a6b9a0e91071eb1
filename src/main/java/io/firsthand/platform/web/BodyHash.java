package io.firsthand.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.web.multipart.MultipartFile;

/** A digest of what a controller's method was asked: its arguments as JSON, its files as bytes. */
final class BodyHash {

    private BodyHash() {}

    static String of(Object[] arguments, ObjectMapper json) {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (Object argument : arguments) {
                add(argument, out, json);
                out.write(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Object argument, OutputStream out, ObjectMapper json) throws IOException {
        if (argument instanceof MultipartFile file) {
            out.write(String.valueOf(file.getOriginalFilename()).getBytes(StandardCharsets.UTF_8));
            try (InputStream content = file.getInputStream()) {
                content.transferTo(out);
            }
        } else if (argument instanceof Collection<?> many && many.stream().anyMatch(MultipartFile.class::isInstance)) {
            for (Object one : many) {
                add(one, out, json);
            }
        } else if (!isOfTheFramework(argument)) {
            out.write(json.writeValueAsBytes(argument));
        }
    }

    /** Request, response, locale and the like say nothing of what was asked. */
    private static boolean isOfTheFramework(Object argument) {
        return argument != null
                && (argument.getClass().getName().startsWith("org.springframework.")
                        || argument.getClass().getName().startsWith("org.apache.")
                        || argument instanceof jakarta.servlet.ServletRequest
                        || argument instanceof jakarta.servlet.ServletResponse
                        || argument instanceof java.security.Principal
                        || argument instanceof Locale);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
