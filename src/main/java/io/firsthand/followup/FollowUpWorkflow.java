package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import java.time.Instant;

/** What the process {@code follow-up} is told. Always in the transaction that changes the row. */
public interface FollowUpWorkflow {

    /**
     * @param surveyAt when the customer may be asked
     * @return id of the process instance
     */
    String caseClosed(CaseFile closed, Instant surveyAt, Instant reopenableUntil);

    /** The answer stands on its row. */
    void surveyAnswered(FollowUpRecord followUp);

    void reopeningDecided(FollowUpRecord followUp);

    /** Shows the owner that a message came; nothing more if he is shown one already. */
    void wroteAgain(FollowUpRecord followUp);

    /** Whether a message is shown to the owner that he has not decided about. */
    boolean lateMessageOpen(FollowUpRecord followUp);

    /** A person left the desk: the leads may take the messages that he had to read. */
    void lateMessagesToLeads(String person);

    /**
     * The owner read it and leaves the case closed.
     *
     * @return false if no message was shown to him: the second click
     */
    boolean lateMessageRead(FollowUpRecord followUp);
}
