package io.firsthand.remedy.web;

import io.firsthand.platform.security.SignedIn;
import io.firsthand.remedy.StatingFacts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is stated of the claim of a case, so that the rules can answer. */
@Tag(name = "Remedies and money")
@RestController
@RequestMapping("/api/cases/{number}/facts/{fact}")
class FactController {

    private final StatingFacts stating;

    FactController(StatingFacts stating) {
        this.stating = stating;
    }

    @Operation(
            summary = "States a fact of the claim that the rules ask for",
            description = "For who acts on the case. Stated again, the new answer counts; the timeline keeps both.")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void state(@PathVariable String number, @PathVariable String fact, @Valid @RequestBody StatedAnswer body) {
        stating.state(number, Optional.ofNullable(body.orderLineId()), fact, body.value(), person());
    }

    @Operation(summary = "Takes a stated fact back: it is unknown again")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String number, @PathVariable String fact, @RequestParam Optional<Long> orderLineId) {
        stating.takeBack(number, orderLineId, fact, person());
    }

    record StatedAnswer(
            @Schema(
                    description =
                            "true or false, a code, a date (2026-11-18), a whole number, or an amount: as it is asked",
                    example = "true")
            @NotBlank
            @Size(max = 60)
            String value,

            @Schema(description = "item that it is about, if it may differ from item to item; null for the whole order")
            Long orderLineId) {}

    private static String person() {
        return SignedIn.person().orElseThrow();
    }
}
