package io.firsthand.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.platform.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision as it stands with its case.
 *
 * @param facts what it was made from; personal words as digest
 * @param outcome the deciding row's result, null if no row fitted
 * @param confidence how sure the row's source was when it decided: A the text of the law, B an official page, C to be checked;
 *     null if the row did not say it
 */
public record RecordedDecision(
        long id,
        String table,
        int tableVersion,
        long rulebook,
        String row,
        LocalDate eventDate,
        JsonNode facts,
        JsonNode outcome,
        List<String> missing,
        String source,
        Confidence confidence,
        Bilingual why,
        Instant at) {}
