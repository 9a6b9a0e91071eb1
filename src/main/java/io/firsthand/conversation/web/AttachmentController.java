package io.firsthand.conversation.web;

import io.firsthand.conversation.Attachments;
import io.firsthand.platform.web.Downloads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files from outside, as downloads only: a browser never shows one in our origin, whatever it is and whatever it calls
 * itself. Who may read cases may read them.
 */
@Tag(name = "Conversation")
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
        return Downloads.of(file.name(), file.mediaType(), file.bytes());
    }
}
