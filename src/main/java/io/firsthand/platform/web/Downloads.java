package io.firsthand.platform.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file from outside: a browser saves it and never shows it in our origin, whatever it calls itself. */
public final class Downloads {

    private Downloads() {}

    /**
     * @param name the name its sender gave it
     * @param detectedType the media type found by looking at the content; told beside, never as the answer's own type
     */
    public static ResponseEntity<byte[]> of(String name, String detectedType, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Detected-Type", detectedType)
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
