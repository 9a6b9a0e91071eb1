package io.firsthand.cases;

import io.firsthand.triage.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case as it stands, read from our table.
 *
 * @param number shown to people, also the business key of the process instance
 * @param live the customer waited at the other end when the case was opened (chat, phone)
 * @param subject the customer's own words, shortened
 * @param reason contact reason; {@code unclear} until rules or the owner say more
 * @param queue list that the case belongs to
 * @param owner who owns it to the end; empty only while a live contact stands in a shared list
 * @param deputy who acts while the owner is away
 * @param deputyBecause why there is a deputy; empty exactly if there is none
 * @param unreadSince since when something stands unread
 * @param heardEntry timeline entry that was heard last
 * @param promisedBy until when the first answer was promised
 * @param transfers how often the customer was passed on to somebody new
 * @param askedAgain how often he was asked for what the case knew
 * @param previousCaseId an earlier case of this customer that the contact came after
 * @param shownTo who may look at the open task before it is his: the receiver of an open handover
 * @param shownToLeads whether the leads see it too: nobody answered that handover
 * @param reopenedCount how often it came back after closing
 * @param reopenableUntil until when a message still stands on it although it is closed; empty while it is open, or settled
 */
public record CaseFile(
        long id,
        String number,
        CaseStatus status,
        Optional<ClosedAs> closedAs,
        String channel,
        boolean live,
        String language,
        Optional<Long> customerId,
        boolean customerVerified,
        Optional<Long> orderId,
        boolean orderVerified,
        List<String> doubts,
        String subject,
        String reason,
        Priority priority,
        Optional<String> queue,
        Optional<String> owner,
        Optional<String> deputy,
        Optional<DeputyBecause> deputyBecause,
        Optional<String> receivedBy,
        Optional<String> processInstanceId,
        Optional<WaitingFor> waitingFor,
        Optional<Instant> waitingUntil,
        Optional<Instant> unreadSince,
        Optional<Long> heardEntry,
        Optional<Instant> promisedBy,
        Optional<Instant> firstAnsweredAt,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<Long> previousCaseId,
        int transfers,
        int askedAgain,
        int reopenedCount,
        Optional<Instant> reopenableUntil,
        Optional<String> shownTo,
        boolean shownToLeads) {

    /** Who acts now: the deputy while there is one, else the owner. */
    public Optional<String> acting() {
        return deputy.or(() -> owner);
    }

    /** Whether the process stands in its wait: only then is it told of a message. */
    public boolean isWaiting() {
        return status == CaseStatus.WAITING;
    }

    /** Whether the rules could not judge it: it shows an incident and waits to be judged again. */
    public boolean ruleFailed() {
        return doubts.contains(RuleFailures.DOUBT);
    }

    /** Whether somebody has to be there for it now: urgent or live, and not waiting. */
    public boolean needsSomeoneNow() {
        return isOpen() && !isWaiting() && (live || priority.compareTo(Priority.P1) <= 0);
    }

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** Whether it is closed, but what the customer writes still stands on it. */
    public boolean hearsAt(Instant now) {
        return !isOpen() && reopenableUntil.filter(now::isBefore).isPresent();
    }

    /** Whether the person may act on the case: owner or deputy. Leads are looked at by the caller. */
    public boolean isActedOnBy(String personId) {
        return owner.filter(personId::equals).isPresent()
                || deputy.filter(personId::equals).isPresent();
    }
}
