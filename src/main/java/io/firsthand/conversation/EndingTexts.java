package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosedAs;
import org.springframework.stereotype.Component;

/** What is offered to say to a customer who wrote to the wrong shop or the wrong person, in his language. */
@Component
public class EndingTexts {

    private final CustomerTexts texts;

    EndingTexts(CustomerTexts texts) {
        this.texts = texts;
    }

    /** @param end one of {@code WRONG_SHOP} and {@code WRONG_PERSON} */
    public String of(CaseFile caseFile, ClosedAs end) {
        return texts.text("ending." + end, caseFile.language());
    }
}
