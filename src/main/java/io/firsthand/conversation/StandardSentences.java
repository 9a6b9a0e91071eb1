package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseOverride;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said to a customer where words override amounts: sorry for what happened to him, no fault admitted, no money named. */
@Component
public class StandardSentences {

    private final CustomerTexts texts;

    StandardSentences(CustomerTexts texts) {
        this.texts = texts;
    }

    /**
     * In the customer's language.
     *
     * @param wording as a row of {@code words-that-override} names it
     */
    public String of(CaseFile caseFile, String wording) {
        return texts.text("override." + wording, caseFile.language());
    }

    boolean isOneOf(String text, CaseFile caseFile, List<CaseOverride> standing) {
        String said = PlainText.clean(text).strip();
        return standing.stream()
                .map(override -> of(caseFile, override.consequence().wording()))
                .anyMatch(sentence -> PlainText.clean(sentence).strip().equals(said));
    }
}
