package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.Conflicts;
import io.firsthand.triage.JoiningWindows;
import io.firsthand.triage.JudgingContacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Finds among a customer's cases the one about the same reason, while the table {@code joining} allows. The reason of a
 * message is read from its words before it stands on any case.
 */
@Component
class SameReason {

    private static final Logger log = LoggerFactory.getLogger(SameReason.class);

    private final JudgingContacts judging;
    private final JoiningWindows windows;
    private final Messages messages;
    private final Clock clock;

    SameReason(JudgingContacts judging, JoiningWindows windows, Messages messages, Clock clock) {
        this.judging = judging;
        this.windows = windows;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param open those that hear him, in the order in which they are taken */
    Optional<CaseFile> among(List<CaseFile> open, Received received) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try {
            String reason = judging.reasonOf(received.text());
            Duration window = Duration.ofDays(windows.daysFor(reason));
            Instant since = clock.instant().minus(window);
            return open.stream()
                    .filter(caseFile -> !window.isZero() && caseFile.reason().equals(reason))
                    .filter(caseFile -> messages.lastHeard(caseFile.id())
                            .filter(at -> !at.isBefore(since))
                            .isPresent())
                    .findFirst();
        } catch (RuntimeException e) {
            if (e instanceof Refusal || e instanceof DataAccessException || Conflicts.isConflict(e)) {
                throw e;
            }
            // a message is never lost to a rule: it opens a case, where the failing rule is seen and mended
            log.error("the rules cannot say whether a message joins", e);
            return Optional.empty();
        }
    }
}
