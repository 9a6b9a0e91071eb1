package io.firsthand.incidents;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.conversation.Announcement;
import io.firsthand.conversation.Announcing;
import io.firsthand.incidents.Telling.Kind;
import io.firsthand.incidents.Telling.State;
import io.firsthand.orders.Customers;
import io.firsthand.platform.engine.RetriedOnConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the customer of one case, once; a customer with two cases hears it by the first. */
@Service
class TellingAffected {

    private final Tellings tellings;
    private final Incidents incidents;
    private final CaseFiles caseFiles;
    private final Customers customers;
    private final Announcing announcing;
    private final Timeline timeline;

    TellingAffected(
            Tellings tellings,
            Incidents incidents,
            CaseFiles caseFiles,
            Customers customers,
            Announcing announcing,
            Timeline timeline) {
        this.tellings = tellings;
        this.incidents = incidents;
        this.caseFiles = caseFiles;
        this.customers = customers;
        this.announcing = announcing;
        this.timeline = timeline;
    }

    /** @throws io.firsthand.platform.Refusal if this customer cannot be told: {@link #skip} it then */
    @Transactional
    @RetriedOnConflict
    public void tell(long tellingId) {
        Telling telling = tellings.get(tellingId);
        CaseFile seen = caseFiles.find(telling.caseId()).orElseThrow();
        // customer before case, as whoever takes in his message does
        if (seen.customerVerified()) {
            seen.customerId().ifPresent(customers::lock);
        }
        CaseFile locked = caseFiles.lock(telling.caseId());
        if (tellings.get(tellingId).state() != State.PENDING) {
            return;
        }
        Incident incident = incidents.get(telling.incidentId());
        Announcement text = incidents.text(incident.id(), telling.kind());
        String key = toldKey(locked);
        if (!tellings.isLinked(telling)) {
            tellings.skipped(tellingId, Tellings.UNLINKED);
        } else if (telling.kind() == Kind.NEWS && incident.isOver()) {
            skip(telling, incident, "incident-over");
        } else if (text.isEmpty()) {
            skip(telling, incident, "no-text");
        } else if (tellings.isTold(telling, key)) {
            skip(telling, incident, "customer-told");
        } else {
            String by = telling.kind() == Kind.NEWS
                    ? incident.openedBy()
                    : incident.overBy().orElseThrow();
            long message = announcing.announce(locked, by, text);
            tellings.told(tellingId, key, message);
            note(telling, incident);
            timeline.append(locked.id(), by, "incident-told", "incident", incident.number());
        }
    }

    /** @param because kebab code of what forbids it */
    @Transactional
    @RetriedOnConflict
    public void skip(long tellingId, String because) {
        Telling telling = tellings.get(tellingId);
        caseFiles.lock(telling.caseId());
        if (tellings.get(tellingId).state() == State.PENDING) {
            skip(telling, incidents.get(telling.incidentId()), because);
        }
    }

    private void skip(Telling telling, Incident incident, String because) {
        tellings.skipped(telling.id(), because);
        note(telling, incident);
    }

    private void note(Telling telling, Incident incident) {
        if (telling.kind() == Kind.NEWS) {
            timeline.append(telling.caseId(), null, "incident-linked", "incident", incident.number());
        }
    }

    /** Who only claims to be a customer counts as nobody else's double. */
    private static String toldKey(CaseFile caseFile) {
        return caseFile.customerVerified() && caseFile.customerId().isPresent()
                ? "customer:" + caseFile.customerId().get()
                : "case:" + caseFile.id();
    }
}
