package io.firsthand.conversation.web;

import io.firsthand.cases.CaseFiles;
import io.firsthand.conversation.Message;
import io.firsthand.conversation.Messages;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a second person finds the answers that wait for one. */
@Tag(name = "Conversation")
@RestController
class AwaitingReleaseController {

    private final Messages messages;
    private final CaseFiles caseFiles;
    private final MessageView.Maker views;

    AwaitingReleaseController(Messages messages, CaseFiles caseFiles, MessageView.Maker views) {
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.views = views;
    }

    record Awaiting(String caseNumber, MessageView reply) {}

    @Operation(summary = "Replies of all cases that wait for release, oldest first")
    @GetMapping("/api/replies/awaiting-release")
    Page<Awaiting> awaitingRelease(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String after) {
        int size = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        return Page.of(
                        messages.awaitingRelease(cursor == null ? 0 : cursor.number(0), size + 1),
                        size,
                        (Message message) -> Cursor.of(message.id()))
                .map(message -> new Awaiting(
                        caseFiles.find(message.caseId()).orElseThrow().number(), views.of(message)));
    }
}
