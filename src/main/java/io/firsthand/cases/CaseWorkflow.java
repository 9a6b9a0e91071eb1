package io.firsthand.cases;

import java.time.Instant;
import java.util.Optional;

/** What the process {@code case-handling} is told, and who may see its task. Always in the transaction that changes the row. */
public interface CaseWorkflow {

    /** Starts the process; its first task notes its id on the row. */
    void caseOpened(long caseId, String number);

    /** The owner lets the case wait; the process looks once more for something unread. */
    void ownerWaits(CaseFile locked, Instant until);

    void ownerCloses(CaseFile locked, ClosedAs closedAs);

    void customerReplied(CaseFile locked);

    void outsideAnswered(CaseFile locked);

    void remedyProposed(CaseFile locked, long remedyId, String remedyNumber);

    void helpRequested(CaseFile locked, long escalationId, String escalationNumber);

    void returnRequested(CaseFile locked, long returnId, String returnNumber);

    void clockRanLow(CaseFile locked);

    void clockRanOut(CaseFile locked);

    void mergedOrWithdrawn(CaseFile locked, ClosedAs closedAs);

    /** Gives the open task to the person who acts now and orders it by its earliest clock; nothing if no task is open. */
    void taskBelongsTo(CaseFile locked, String acting, Optional<Instant> due);

    /** The open task follows the row: its owner is the case's, its assignee who acts now. Order and due date stay. */
    void taskFollows(CaseFile current);

    /** Lets one more person see the open task, who may not act on it yet. */
    void taskShownTo(CaseFile locked, String person);

    /** Takes that sight away again. */
    void taskHiddenFrom(CaseFile locked, String person);

    /** Orders the open task anew. */
    void taskIsDue(CaseFile locked, Optional<Instant> due);

    /** Moves the open task up in its owner's list. */
    void taskReminded(CaseFile locked, int taskPriority, Optional<Instant> due);

    /** Shows the open task to the leads as well. */
    void taskRaisedToLead(CaseFile locked);

    /** The incident that a failing rule left is solved. */
    void ruleIncidentSolved(CaseFile locked);
}
