package io.firsthand.conversation.web;

import io.firsthand.conversation.SplittingCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A second problem of a customer becomes a case of its own. */
@Tag(name = "Conversation")
@RestController
@RequestMapping("/api/cases/{number}/splits")
class SplitController {

    private final SplittingCases splitting;

    SplitController(SplittingCases splitting) {
        this.splitting = splitting;
    }

    @Operation(
            summary =
                    "Makes a case of its own of some of the customer's messages, with the same owner; sent twice, it answers"
                            + " with the case that was made")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened split(@PathVariable String number, @Valid @RequestBody Split body, Principal person) {
        return new Opened(splitting
                .split(number, person.getName(), body.messageIds(), Optional.ofNullable(body.reason()))
                .number());
    }

    /**
     * @param messageIds messages of the customer on this case
     * @param reason contact reason of the new case; without one the rules say it
     */
    record Split(@NotEmpty @Size(max = 50) List<@NotNull Long> messageIds, String reason) {}

    record Opened(String caseNumber) {}
}
