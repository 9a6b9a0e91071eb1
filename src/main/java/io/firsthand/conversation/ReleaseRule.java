package io.firsthand.conversation;

import io.firsthand.cases.AnswerRelease;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseOverride;
import io.firsthand.cases.CaseOverrides;
import io.firsthand.people.Grade;
import io.firsthand.people.Person;
import io.firsthand.triage.Priority;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose answers need a second person, and who that is: where words override amounts, whom the table {@code
 * words-that-override} names; else an expert for what an assistant writes on an urgent case (domain.md §4).
 */
@Component
public class ReleaseRule {

    private static final AnswerRelease EXPERT = new AnswerRelease(Grade.EXPERT, Optional.empty());

    private final CaseOverrides overrides;
    private final StandardSentences sentences;

    ReleaseRule(CaseOverrides overrides, StandardSentences sentences) {
        this.overrides = overrides;
        this.sentences = sentences;
    }

    /**
     * Whether an answer must be released. Whom the table names writes himself without it, and the standard sentences,
     * unchanged, were agreed to once for all; they too need it from an assistant.
     */
    boolean needsRelease(CaseFile caseFile, Person author, String text) {
        boolean urgent = caseFile.priority().compareTo(Priority.P1) <= 0;
        if (urgent && !author.grade().atLeast(Grade.EXPERT)) {
            return true;
        }
        List<CaseOverride> standing = overrides.standing(caseFile);
        return !standing.isEmpty() && !first(standing).fits(author) && !sentences.isOneOf(text, caseFile, standing);
    }

    /** Who may release an answer on this case now: what the first row that holds says, else an expert. */
    public AnswerRelease on(CaseFile caseFile) {
        List<CaseOverride> standing = overrides.standing(caseFile);
        return standing.isEmpty() ? EXPERT : first(standing);
    }

    private static AnswerRelease first(List<CaseOverride> standing) {
        return AnswerRelease.of(standing.get(0).consequence());
    }
}
