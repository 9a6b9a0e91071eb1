package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.Conflicts;
import io.firsthand.triage.ContactReasons;
import io.firsthand.triage.JoiningWindows;
import io.firsthand.triage.JudgingContacts;
import io.firsthand.triage.JudgingContacts.FirstLook;
import io.firsthand.triage.Priority;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
        return orWhenRulesFail(Optional.empty(), () -> {
            String reason = judging.reasonOf(received.text());
            Duration window = Duration.ofDays(windows.daysFor(reason));
            Instant since = clock.instant().minus(window);
            return open.stream()
                    .filter(caseFile -> !window.isZero() && caseFile.reason().equals(reason))
                    .filter(caseFile -> messages.lastHeard(caseFile.id())
                            .filter(at -> !at.isBefore(since))
                            .isPresent())
                    .findFirst();
        });
    }

    /**
     * Whether the words are so urgent that they must not wait unjudged on a closed case: P0 or P1, and more urgent than the
     * case was.
     */
    boolean isGraver(CaseFile closed, Received received) {
        return orWhenRulesFail(true, () -> isGraver(closed, judging.firstLook(received.text())));
    }

    /** As {@link #isGraver}, or the words name another problem than the case was about. Unclear words name none. */
    boolean isAnotherProblem(CaseFile closed, Received received) {
        return orWhenRulesFail(true, () -> {
            FirstLook look = judging.firstLook(received.text());
            return isGraver(closed, look)
                    || !look.reason().equals(ContactReasons.UNCLEAR)
                            && !look.reason().equals(closed.reason());
        });
    }

    private static boolean isGraver(CaseFile closed, FirstLook look) {
        return look.priority().compareTo(Priority.P1) <= 0 && look.priority().compareTo(closed.priority()) < 0;
    }

    /** A message is never lost to a rule: it opens a case, where the failing rule is seen and mended. */
    private static <T> T orWhenRulesFail(T opening, Supplier<T> rules) {
        try {
            return rules.get();
        } catch (RuntimeException e) {
            if (e instanceof Refusal || e instanceof DataAccessException || Conflicts.isConflict(e)) {
                throw e;
            }
            log.error("the rules cannot say whether a message joins", e);
            return opening;
        }
    }
}
