package io.firsthand.conversation.web;

import io.firsthand.conversation.Message;
import io.firsthand.conversation.Replying;
import io.firsthand.conversation.TakingBackReplies;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers to the customer: written, submitted, released, sent. */
@Tag(name = "Conversation")
@RestController
@RequestMapping("/api/cases/{number}/replies")
class ReplyController {

    private final Replying replying;
    private final TakingBackReplies takingBack;
    private final MessageView.Maker views;

    ReplyController(Replying replying, TakingBackReplies takingBack, MessageView.Maker views) {
        this.replying = replying;
        this.takingBack = takingBack;
        this.views = views;
    }

    @Operation(summary = "Answers the customer, or starts a draft", description = """
                    Without "draft" it goes out, after the seconds in which it may be taken back (none on live \
                    channels), or waits for release where the risk asks for a second person. \
                    409 customer-wrote-meanwhile (with "newest") if the customer wrote after the message "seenUpTo"; \
                    409 reply-repeated if the same words went out within a minute and "confirmed" is not set.""")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    MessageView reply(@PathVariable String number, @Valid @RequestBody NewReply reply, Principal person) {
        Message message = reply.draft()
                ? replying.draft(number, person.getName(), reply.text(), reply.asHelper())
                : replying.reply(
                        number,
                        person.getName(),
                        reply.text(),
                        seen(reply.seenUpTo()),
                        reply.confirmed(),
                        reply.asHelper());
        return views.of(message);
    }

    @Operation(summary = "Changes a draft; 409 changed-meanwhile if it is no longer the version given")
    @PutMapping("/{id}")
    MessageView edit(
            @PathVariable String number, @PathVariable long id, @Valid @RequestBody Edit edit, Principal person) {
        return views.of(replying.edit(number, id, person.getName(), edit.text(), edit.version()));
    }

    @Operation(summary = "Throws a draft away")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String number, @PathVariable long id, Principal person) {
        replying.discard(number, id, person.getName());
    }

    @Operation(summary = "Sends a draft, or puts it before a second person")
    @PostMapping("/{id}/submission")
    @Idempotent
    MessageView submit(
            @PathVariable String number, @PathVariable long id, @Valid @RequestBody Submission body, Principal person) {
        return views.of(replying.submit(number, id, person.getName(), body.seenUpTo(), body.confirmed()));
    }

    @Operation(
            summary = "A second person, expert or above, agrees: it goes out",
            description = "409 changed-meanwhile if the reply is no longer the version that was read.")
    @PostMapping("/{id}/release")
    @Idempotent
    MessageView release(
            @PathVariable String number, @PathVariable long id, @Valid @RequestBody Release body, Principal person) {
        return views.of(replying.release(number, id, person.getName(), body.version(), body.seenUpTo()));
    }

    @Operation(
            summary = "A second person does not agree: it is a draft again, with a note that says why",
            description = "409 changed-meanwhile if the reply is no longer the version that was read.")
    @PostMapping("/{id}/return")
    @Idempotent
    MessageView sendBack(
            @PathVariable String number, @PathVariable long id, @Valid @RequestBody Return body, Principal person) {
        return views.of(replying.sendBack(number, id, person.getName(), body.version(), body.why()));
    }

    @Operation(
            summary = "Takes a reply back that has not left yet: it is its author's draft again",
            description = "For its author, who released it, and leads. 409 too-late-to-undo once it has left; "
                    + "409 nothing-to-undo if it is not on its way.")
    @PostMapping("/{id}/undo")
    @Idempotent
    MessageView takeBack(@PathVariable String number, @PathVariable long id, Principal person) {
        return views.of(takingBack.takeBack(number, id, person.getName()));
    }

    private static long seen(Long seenUpTo) {
        if (seenUpTo == null) {
            throw Refusal.invalid("missing-value", "seenUpTo", "name", "seenUpTo");
        }
        return seenUpTo;
    }

    /**
     * An answer.
     *
     * @param seenUpTo id of the customer's last message that the author's screen shows; not needed for a draft
     * @param draft keep it, do not send it yet
     * @param confirmed the same words once more are meant
     * @param asHelper any agent answers in passing; the case stays its owner's, who is told
     */
    record NewReply(@NotNull String text, Long seenUpTo, boolean draft, boolean confirmed, boolean asHelper) {}

    record Edit(@NotNull String text, int version) {}

    record Submission(@NotNull Long seenUpTo, boolean confirmed) {}

    record Release(@NotNull Integer version, @NotNull Long seenUpTo) {}

    record Return(@NotNull Integer version, @NotNull String why) {}
}
