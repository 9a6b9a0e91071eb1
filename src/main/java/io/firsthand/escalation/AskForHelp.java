package io.firsthand.escalation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person asks for.
 *
 * @param kinds one or two different ones; each becomes a request of its own
 * @param question in the asker's words
 * @param department whom he wants to answer or decide; empty: the table escalation-matrix says
 * @param colleague id of the person that a peer question goes to; empty: any mentor
 * @param evidence public ids of files on the case that whoever answers shall see
 */
public record AskForHelp(
        List<HelpKind> kinds,
        String question,
        Optional<String> department,
        Optional<String> colleague,
        List<UUID> evidence) {

    public AskForHelp {
        kinds = List.copyOf(kinds);
        evidence = List.copyOf(evidence);
    }

    /** Whom a request of this kind is put to: of two kinds the department is the one whose facts are needed. */
    Optional<String> department(HelpKind kind) {
        boolean its = kind == HelpKind.RESOURCE || kind == HelpKind.DECISION && kinds.size() == 1;
        return its ? department : Optional.empty();
    }
}
