package io.firsthand.conversation.web;

import io.firsthand.conversation.Attachments;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files from outside, as downloads only: a browser never shows one in our origin, whatever it is and whatever it calls
 * itself. Who may read cases may read them.
 */
@RestController
class AttachmentController {

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @Operation(summary = "Downloads a file of a message")
    @GetMapping("/api/attachments/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        Attachments.Content file = attachments.content(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Detected-Type", file.mediaType())
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }
}
