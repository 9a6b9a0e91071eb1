package io.firsthand.workbench;

import java.time.Instant;
import java.util.List;

/**
 * What no amount settles; null while nothing of the kind stands on the case.
 *
 * @param voucherText whether goodwill may be offered
 * @param releaseText who releases an answer
 * @param mayRelease whether that is the viewer
 * @param sentences standard sentences, offered to be sent; they admit no fault
 * @param help whom to ask now; null if everybody was asked, or the viewer does not act on the case
 */
public record OverrideSheet(
        List<Alarm> alarms,
        String voucherText,
        String releaseText,
        boolean mayRelease,
        List<CaseSheet.Written> sentences,
        Suggested help) {

    /**
     * Something that the customer said, or the contact reason stands for.
     *
     * @param row of the table words-that-override
     * @param liftable whether the viewer may say that it is a wrong alarm
     */
    public record Alarm(String row, String matterText, String text, Instant heardAt, boolean liftable) {}

    /**
     * Help that is one click away.
     *
     * @param kinds of help
     * @param department whose facts are needed, or null
     * @param text of the button
     * @param question that is asked
     */
    public record Suggested(List<String> kinds, String department, String text, String question) {}
}
