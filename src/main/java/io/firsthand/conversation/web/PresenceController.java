package io.firsthand.conversation.web;

import io.firsthand.conversation.WhoIsThere;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who else is at a case now. */
@Tag(name = "Conversation")
@RestController
class PresenceController {

    private final WhoIsThere whoIsThere;

    PresenceController(WhoIsThere whoIsThere) {
        this.whoIsThere = whoIsThere;
    }

    @Operation(
            summary = "Says that the caller has the case on his screen, and whether he writes",
            description = "To be repeated every 15 seconds; it holds for 30. Answers who else is there.")
    @PutMapping("/api/cases/{number}/presence")
    Others here(@PathVariable String number, @Valid @RequestBody Presence body, Principal person) {
        return new Others(whoIsThere.here(number, person.getName(), body.writing()));
    }

    record Presence(@NotNull Boolean writing) {}

    record Others(List<WhoIsThere.Other> others) {}
}
