package io.firsthand.workbench;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseOverride;
import io.firsthand.cases.CaseOverrides;
import io.firsthand.conversation.TellingCustomers;
import io.firsthand.platform.Refusal;
import io.firsthand.triage.Matter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Writes the answer to a customer from what the rules and the decisions on his case say: in his language for him, in the
 * viewer's for who answers. Stores and sends nothing. As a look at the claim it is no transaction.
 */
@Service
public class AnswerDrafts {

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final CaseOverrides overrides;
    private final TellingCustomers telling;
    private final AnswerSituations situations;

    AnswerDrafts(
            CaseFiles caseFiles,
            ActingRights rights,
            CaseOverrides overrides,
            TellingCustomers telling,
            AnswerSituations situations) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.overrides = overrides;
        this.telling = telling;
        this.situations = situations;
    }

    /**
     * @param line item that it is about; empty for the whole order, or the only item of it
     * @throws Refusal {@code case-not-found}, {@code case-closed}, {@code case-without-owner}, {@code not-your-case}, {@code
     *     order-line-unknown}, {@code answer-needs-person} where somebody was hurt or threatens with the law, {@code
     *     answer-in-own-words} where nothing is claimed that rules judge
     */
    public AnswerDraft of(String number, Optional<Long> line, String viewer, Locale locale) {
        CaseFile file = caseFiles.get(number);
        rights.checkHelper(file, viewer);
        List<Matter> standing = overrides.standing(file).stream()
                .map(CaseOverride::consequence)
                .map(consequence -> consequence.matter())
                .toList();
        if (standing.contains(Matter.SAFETY) || standing.contains(Matter.LEGAL_THREAT)) {
            throw Refusal.conflict("answer-needs-person", "number", number);
        }
        AnswerSituation situation = situations.of(file, line, standing.contains(Matter.COUNTERFEIT), viewer);
        String language = telling.language(file);
        String readIn = Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "zh" : "en";
        return new AnswerDraft(language, written(situation, language), readIn, written(situation, readIn));
    }

    private static String written(AnswerSituation situation, String language) {
        return AnswerText.of(situation, new AnswerWords(language, situation.zone()));
    }
}
