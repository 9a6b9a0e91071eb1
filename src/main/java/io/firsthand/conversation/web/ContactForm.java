package io.firsthand.conversation.web;

import io.firsthand.conversation.Contact;
import io.firsthand.conversation.IncomingFile;
import io.firsthand.platform.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** A contact as a form with files; the fields are those of {@link ContactBody}. */
record ContactForm(
        String channel,
        String from,
        String text,
        List<MultipartFile> attachments,
        String externalId,
        String orderNumber,
        String language,
        String receivedBy,
        Boolean automatic,
        String inReplyTo,
        String reference) {

    Contact contact() {
        return new Contact(
                channel,
                from,
                text,
                files(),
                externalId,
                orderNumber,
                language,
                receivedBy,
                Boolean.TRUE.equals(automatic),
                inReplyTo,
                reference);
    }

    private List<IncomingFile> files() {
        List<IncomingFile> files = new ArrayList<>();
        for (MultipartFile file : attachments == null ? List.<MultipartFile>of() : attachments) {
            try {
                files.add(new IncomingFile(file.getOriginalFilename(), file.getBytes()));
            } catch (IOException e) {
                throw Refusal.invalid("malformed-multipart", "attachments");
            }
        }
        return files;
    }
}
