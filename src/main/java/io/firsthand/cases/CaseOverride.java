package io.firsthand.cases;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.triage.Consequence;
import io.firsthand.triage.HeardOverride;
import java.time.Instant;

/**
 * Something on a case that no amount settles.
 *
 * @param row of the table {@code words-that-override}
 * @param consequence what that row said must follow, when it was heard
 * @param why the row's sentence
 * @param later a message after the first one said it
 * @param lifted a second person found it to be a wrong alarm: it holds no longer
 */
public record CaseOverride(
        String row, Consequence consequence, Bilingual why, boolean later, Instant heardAt, boolean lifted) {

    /** As it was heard. */
    public HeardOverride heard() {
        return new HeardOverride(row, consequence, why);
    }
}
