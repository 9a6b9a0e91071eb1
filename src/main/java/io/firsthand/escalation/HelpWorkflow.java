package io.firsthand.escalation;

import java.time.Instant;

/** What the process {@code escalation} is told. Always in the transaction that changes the row. */
public interface HelpWorkflow {

    void decided(HelpRequest request);

    /** The department, or the colleague, answered. */
    void answered(HelpRequest request);

    /** It was not the department's to answer; another one is named on the row. */
    void passedOn(HelpRequest request);

    void withdrawn(HelpRequest request);

    /** The next level is asked too; nobody holds the task any more, so that who took it and fell ill does not block it. */
    void raised(HelpRequest request, Offer more, Instant due, int taskPriority);
}
