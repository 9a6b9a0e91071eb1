package io.firsthand.workbench;

import java.time.Instant;
import java.util.List;

/**
 * A question to others, as the Case tab shows it.
 *
 * @param asked who has it by now, in words; empty once it is answered
 * @param dueAt null for a peer question
 * @param why why these are asked
 * @param decisionText of a decision, once it is given
 * @param withdrawable nobody answered it yet, and it is shown to who asked
 * @param theTasks it is the one that the task asks about
 */
public record HelpSheet(
        String number,
        String kindText,
        String state,
        String stateText,
        String question,
        List<CaseSheet.Attached> evidence,
        String askedBy,
        Instant askedAt,
        List<String> asked,
        Instant dueAt,
        String why,
        String decisionText,
        String answer,
        String answeredBy,
        Instant endedAt,
        boolean withdrawable,
        boolean theTasks) {}
