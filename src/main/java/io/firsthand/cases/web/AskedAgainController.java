package io.firsthand.cases.web;

import io.firsthand.cases.AskedFor;
import io.firsthand.cases.NotingAskedAgain;
import io.firsthand.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customer was asked again for what his case knew. */
@Tag(name = "Cases")
@RestController
@RequestMapping("/api/cases/{number}/asked-again")
class AskedAgainController {

    private final NotingAskedAgain noting;

    AskedAgainController(NotingAskedAgain noting) {
        this.noting = noting;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Idempotent
    void note(@PathVariable String number, @Valid @RequestBody AskedAgain body, Principal person) {
        noting.note(number, body.what(), person.getName());
    }

    record AskedAgain(@NotNull AskedFor what) {}
}
