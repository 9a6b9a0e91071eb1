package io.firsthand.people.web;

import io.firsthand.people.OnCallEntry;
import io.firsthand.people.OnCallRoster;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The roster of those who answer for P0 at any hour. */
@Tag(name = "People")
@RestController
@RequestMapping("/api/on-call")
class OnCallController {

    private final OnCallRoster roster;

    OnCallController(OnCallRoster roster) {
        this.roster = roster;
    }

    @GetMapping
    List<OnCallEntry> list() {
        return roster.entries();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OnCallEntry enter(@Valid @RequestBody NewEntry body, Principal by) {
        return roster.enter(body.personId(), body.from(), body.to(), by.getName());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, Principal by) {
        roster.remove(id, by.getName());
    }

    record NewEntry(
            @NotBlank String personId,
            @NotNull Instant from,
            @NotNull Instant to) {}
}
