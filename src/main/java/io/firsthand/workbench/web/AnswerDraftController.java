package io.firsthand.workbench.web;

import io.firsthand.workbench.AnswerDraft;
import io.firsthand.workbench.AnswerDrafts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ready answer to the customer of a case. */
@Tag(name = "Workbench")
@RestController
class AnswerDraftController {

    private final AnswerDrafts drafts;

    AnswerDraftController(AnswerDrafts drafts) {
        this.drafts = drafts;
    }

    @Operation(
            summary = "Writes the answer to the customer, for who may answer him",
            description =
                    "In the customer's language, and the same in the viewer's, from the judgement, the remedies and the"
                            + " returns of the case; \"line\" names the item it is about. Stores and sends nothing, and promises"
                            + " nothing that is not decided. 403 not-your-case, 409 case-closed, 409 case-without-owner, 409"
                            + " answer-needs-person where somebody was hurt or threatens with the law, 409 answer-in-own-words"
                            + " where nothing is claimed that rules judge.")
    @GetMapping("/api/cases/{number}/answer-draft")
    AnswerDraft draft(@PathVariable String number, @RequestParam Optional<Long> line, Principal person, Locale locale) {
        return drafts.of(number, line, person.getName(), locale);
    }
}
