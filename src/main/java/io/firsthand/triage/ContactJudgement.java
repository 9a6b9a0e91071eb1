package io.firsthand.triage;

import io.firsthand.platform.text.Bilingual;
import java.time.Duration;
import java.util.List;

/**
 * What the tables say of a contact.
 *
 * @param genuine false for spam and automatic mail: set aside, no owner, no clock
 * @param setAsideAs the closing code when it is not genuine ({@code SPAM}, {@code AUTOMATIC}), else null
 * @param reason contact reason, {@code unclear} when the words do not decide it
 * @param priority urgency
 * @param firstAnswerWithin promise for the first human answer, counted from receipt
 * @param overrides what overrides amounts in it, in the order of the table
 * @param why one sentence that names the rows
 */
public record ContactJudgement(
        boolean genuine,
        String setAsideAs,
        String reason,
        Priority priority,
        Duration firstAnswerWithin,
        List<HeardOverride> overrides,
        Bilingual why) {}
