package io.firsthand.conversation.web;

import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.conversation.ReceivingContacts.Receipt;
import io.firsthand.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages in, on any channel. */
@Tag(name = "Conversation")
@RestController
@RequestMapping("/api/contacts")
class ContactController {

    private final ReceivingContacts receiving;
    private final ReceiptView.Maker views;

    ContactController(ReceivingContacts receiving, ReceiptView.Maker views) {
        this.receiving = receiving;
        this.views = views;
    }

    @Operation(
            summary = "A customer's message: opens a case that has an owner, or joins the one it belongs to",
            description = """
                    Refuses only what is technically broken. An unknown sender, order or language is taken and marked, and the \
                    answer is the same. A message with an externalId may be sent again: one effect, the same answer. \
                    201: the message opened a case; 200: it joined one.""")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Idempotent
    ResponseEntity<ReceiptView> receive(@RequestBody ContactBody body) {
        return answer(receiving.receive(body.contact()));
    }

    @Operation(summary = "As with JSON, the attachments as files of a form")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Idempotent
    ResponseEntity<ReceiptView> receiveForm(@ModelAttribute ContactForm form) {
        return answer(receiving.receive(form.contact()));
    }

    private ResponseEntity<ReceiptView> answer(Receipt receipt) {
        return ResponseEntity.status(receipt.opened() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/cases/" + receipt.caseFile().number()))
                .body(views.of(receipt));
    }
}
