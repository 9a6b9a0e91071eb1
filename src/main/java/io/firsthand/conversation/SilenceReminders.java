package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.RemindingCustomers;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reminds a silent customer in his own language, where he wrote last. */
@Component
class SilenceReminders implements RemindingCustomers {

    private final TellingCustomers telling;
    private final CustomerTexts texts;
    private final Promises promises;

    SilenceReminders(TellingCustomers telling, CustomerTexts texts, Promises promises) {
        this.telling = telling;
        this.texts = texts;
        this.promises = promises;
    }

    @Override
    public boolean canReach(CaseFile caseFile) {
        return telling.canReach(caseFile);
    }

    @Override
    public void remind(CaseFile caseFile, Tone tone, Instant by) {
        String key = switch (tone) {
            case FIRST -> "silence.first";
            case BEFORE_CLOSING -> "silence.second";
            case KEPT_OPEN -> "silence.second-kept";
        };
        String language = telling.language(caseFile);
        String until = texts.time(by, language, promises.zone(caseFile));
        telling.tell(caseFile, "silence", texts.text(key, language, caseFile.number(), until));
    }
}
