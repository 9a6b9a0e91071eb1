package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The instances with a late message that the person has to read, or would if he were there. */
    List<String> lateMessagesOf(String person);

    /** All instances with a late message that nobody has decided about, each with who has to read it. */
    Map<String, Optional<String>> lateMessages();

    /** Who has to read it now; empty while it is offered to the leads. */
    Optional<String> lateMessageReader(FollowUpRecord followUp);

    /**
     * Who has to read it changed.
     *
     * @param reader empty: the leads may take it
     */
    void lateMessageFor(FollowUpRecord followUp, Optional<String> reader);

    /** Nobody read it in time: the leads may take it too, whoever has it. */
    void lateMessageShownToLeads(FollowUpRecord followUp);

    /**
     * The owner read it and leaves the case closed.
     *
     * @return false if no message was shown to him: the second click
     */
    boolean lateMessageRead(FollowUpRecord followUp);
}
