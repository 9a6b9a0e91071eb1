package io.firsthand.conversation.web;

import io.firsthand.cases.CaseFiles;
import io.firsthand.conversation.Message;
import io.firsthand.conversation.Message.Direction;
import io.firsthand.conversation.Messages;
import io.firsthand.conversation.Noting;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Idempotent;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The conversation of a case, and the desk's own notes in it. */
@Tag(name = "Conversation")
@RestController
@RequestMapping("/api/cases/{number}")
class MessageController {

    private final CaseFiles caseFiles;
    private final Messages messages;
    private final Noting noting;
    private final MessageView.Maker views;

    MessageController(CaseFiles caseFiles, Messages messages, Noting noting, MessageView.Maker views) {
        this.caseFiles = caseFiles;
        this.messages = messages;
        this.noting = noting;
        this.views = views;
    }

    @Operation(summary = "Messages, replies in every state and notes, oldest first; of drafts the caller's own")
    @GetMapping("/messages")
    Page<MessageView> messages(
            @PathVariable String number,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Principal person) {
        return page(number, limit, after, (id, last, many) -> messages.of(id, person.getName(), last, many));
    }

    @Operation(
            summary =
                    "Answers to the customer in every state, acknowledgements among them, oldest first; of drafts the caller's own")
    @GetMapping("/replies")
    Page<MessageView> replies(
            @PathVariable String number,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Principal person) {
        return page(
                number, limit, after, (id, last, many) -> messages.of(id, Direction.OUT, person.getName(), last, many));
    }

    @Operation(summary = "The desk's own notes, oldest first")
    @GetMapping("/notes")
    Page<MessageView> notes(
            @PathVariable String number,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Principal person) {
        return page(
                number,
                limit,
                after,
                (id, last, many) -> messages.of(id, Direction.NOTE, person.getName(), last, many));
    }

    private Page<MessageView> page(String number, Integer limit, String after, Finder finder) {
        int size = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        long last = cursor == null ? 0 : cursor.number(0);
        List<Message> found = finder.find(caseFiles.get(number).id(), last, size + 1);
        return Page.of(found, size, message -> Cursor.of(message.id())).map(views::of);
    }

    @FunctionalInterface
    private interface Finder {
        List<Message> find(long caseId, long after, int limit);
    }

    @Operation(summary = "Adds a note that stays in the house")
    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    MessageView note(@PathVariable String number, @Valid @RequestBody NewNote note, Principal person) {
        return views.of(noting.note(number, person.getName(), note.text()));
    }

    record NewNote(@NotNull String text) {}
}
