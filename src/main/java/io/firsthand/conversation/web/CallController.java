package io.firsthand.conversation.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.conversation.Call;
import io.firsthand.conversation.FindingCallers;
import io.firsthand.conversation.OpeningForCallers;
import io.firsthand.conversation.ReceivingContacts.Receipt;
import io.firsthand.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls that an agent takes down. */
@Tag(name = "Conversation")
@RestController
@RequestMapping("/api/calls")
class CallController {

    private final FindingCallers callers;
    private final OpeningForCallers opening;
    private final ReceiptView.Maker views;

    CallController(FindingCallers callers, OpeningForCallers opening, ReceiptView.Maker views) {
        this.callers = callers;
        this.opening = opening;
        this.views = views;
    }

    /** @param term name, mail address, telephone, order or tracking number */
    record Who(String term) {}

    /** A case of a caller that is open. */
    record OpenCase(String number, String subject, String status, String reason, String owner, Instant openedAt) {

        static OpenCase of(CaseFile file) {
            return new OpenCase(
                    file.number(),
                    file.subject(),
                    file.status().name(),
                    file.reason(),
                    file.owner().orElse(null),
                    file.openedAt());
        }
    }

    /** Somebody who may be the caller. */
    record CallerView(String name, String language, String country, boolean vip, List<OpenCase> openCases) {}

    /** A call, as {@link Call} says; {@code joins} is the number of an open case, or null. */
    record NewCall(
            String from, String text, String language, String orderNumber, boolean customerConfirmed, String joins) {}

    @Operation(
            summary = "Who a caller may be, with his open cases; at most ten",
            description = "A POST because names and numbers must not stand in an address. It changes nothing.")
    @PostMapping("/callers")
    List<CallerView> callers(@RequestBody Who who) {
        return callers.find(who.term()).stream()
                .map(caller -> new CallerView(
                        caller.customer().name(),
                        caller.customer().language(),
                        caller.customer().country(),
                        caller.customer().vip(),
                        caller.openCases().stream().map(OpenCase::of).toList()))
                .toList();
    }

    @Operation(
            summary =
                    "Opens a case for a caller, or adds the call to an open one; who takes the call owns what it opens",
            description = "201: it opened a case; 200: it joined the one that was named.")
    @PostMapping
    @Idempotent
    ResponseEntity<ReceiptView> take(@RequestBody NewCall call, Principal person) {
        Receipt receipt = opening.take(
                new Call(
                        null,
                        call.from(),
                        call.text(),
                        call.language(),
                        call.orderNumber(),
                        call.customerConfirmed(),
                        Optional.ofNullable(call.joins()).filter(number -> !number.isBlank())),
                person.getName());
        return ResponseEntity.status(receipt.opened() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/cases/" + receipt.caseFile().number()))
                .body(views.of(receipt));
    }
}
