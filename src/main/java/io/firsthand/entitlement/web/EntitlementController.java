package io.firsthand.entitlement.web;

import io.firsthand.entitlement.CheckingFacts;
import io.firsthand.entitlement.JudgingWholeClaims;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a customer gets, from facts given in the request. Nothing is recorded, no case is touched. */
@Tag(name = "Rule tables")
@RestController
class EntitlementController {

    private final CheckingFacts checking;
    private final JudgingWholeClaims judging;
    private final JudgementViews views;

    EntitlementController(CheckingFacts checking, JudgingWholeClaims judging, JudgementViews views) {
        this.checking = checking;
        this.judging = judging;
        this.views = views;
    }

    @Operation(
            summary = "Judges a claim whole, from facts",
            description =
                    "Rights with row and source, merged result, refund and payout line by line, questions, way back,"
                            + " evidence, duties, clocks and approvals. What is left out is unknown and leads to a question. What was"
                            + " given before (sums.earlier) counts for the approvals and for what is left of the payment. Facts"
                            + " that contradict each other are answered with 422 and all contradictions. Changes nothing and"
                            + " records nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = {
                                                @ExampleObject(
                                                        name = "withdrawal",
                                                        summary = "A lamp sent back within 14 days, Germany",
                                                        value = EntitlementExamples.WITHDRAWAL),
                                                @ExampleObject(
                                                        name = "promotion",
                                                        summary = "Part of a threshold promotion, China",
                                                        value = EntitlementExamples.PROMOTION),
                                                @ExampleObject(
                                                        name = "little-known",
                                                        summary = "Hardly anything is known: questions come back",
                                                        value = EntitlementExamples.LITTLE_KNOWN)
                                            })))
    @ApiResponse(responseCode = "200", description = "The judgement")
    @ApiResponse(
            responseCode = "422",
            description = "Facts that cannot all be true: nothing is judged",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(EntitlementExamples.CONTRADICTORY)))
    @PostMapping("/api/entitlements")
    JudgementView judge(@Valid @RequestBody EntitlementRequest request) {
        return views.of(judging.judge(checking.check(request.claim()), request.contactOfClaim(), request.proposer()));
    }
}
