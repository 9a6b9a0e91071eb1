package io.firsthand.rulebook.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Confidence;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.EvaluatingFacts;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the tables would decide. */
@Tag(name = "Rule tables")
@RestController
class DecisionController {

    /**
     * @param facts by name; what is left out is unknown
     * @param eventDate today (UTC) if left out
     */
    record Question(JsonNode facts, LocalDate eventDate) {}

    /**
     * @param decisions one for each row that fits; empty if none does
     * @param missing unknown facts that may have kept a row from fitting
     */
    record AnswerView(
            String table, int version, LocalDate eventDate, List<DecisionView> decisions, List<String> missing) {}

    /**
     * A row that decided.
     *
     * @param confidence how sure the source is: A the text of the law, B an official page, C to be checked; left out if the row
     *     does not say it
     */
    record DecisionView(String row, Record outcome, Bilingual explanation, String source, Confidence confidence) {}

    private final EvaluatingFacts evaluating;

    DecisionController(EvaluatingFacts evaluating) {
        this.evaluating = evaluating;
    }

    @PostMapping("/api/decisions/{table}")
    AnswerView evaluate(
            @PathVariable String table,
            @RequestParam(required = false) Integer version,
            @RequestBody Question question) {
        if (question.facts() == null || !question.facts().isObject()) {
            throw Refusal.invalid("facts-missing", "facts");
        }
        List<Decision<Record>> decisions = evaluating.evaluate(table, question.facts(), question.eventDate(), version);
        Decision<Record> first = decisions.get(0);
        return new AnswerView(
                table,
                first.tableVersion(),
                first.eventDate(),
                decisions.stream()
                        .filter(decision -> decision.row() != null)
                        .map(decision -> new DecisionView(
                                decision.row(),
                                decision.required(),
                                decision.why(),
                                decision.source(),
                                decision.confidence()))
                        .toList(),
                first.missing());
    }
}
