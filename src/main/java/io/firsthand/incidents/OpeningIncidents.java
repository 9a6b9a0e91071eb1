package io.firsthand.incidents;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.people.People;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.audit.Acts;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lead sees what happened to many customers, looks whom it met, and opens the incident. Every case keeps its owner. */
@Service
public class OpeningIncidents {

    private static final int SHOWN = 50;
    private static final int TITLE = 200;
    private static final int WHAT = 4000;

    private final AffectedCases affectedCases;
    private final CaseFiles caseFiles;
    private final Incidents incidents;
    private final IncidentWrites writes;
    private final Tellings tellings;
    private final People people;
    private final Acts acts;

    OpeningIncidents(
            AffectedCases affectedCases,
            CaseFiles caseFiles,
            Incidents incidents,
            IncidentWrites writes,
            Tellings tellings,
            People people,
            Acts acts) {
        this.affectedCases = affectedCases;
        this.caseFiles = caseFiles;
        this.incidents = incidents;
        this.writes = writes;
        this.tellings = tellings;
        this.people = people;
        this.acts = acts;
    }

    /**
     * Whom it would meet now.
     *
     * @param count open cases
     * @param first the first of them, at most 50
     * @param unknownOrders order numbers that no order bears
     */
    public record Preview(int count, List<CaseFile> first, List<String> unknownOrders) {}

    /** @throws Refusal {@code only-leads}, or what is wrong with the criterion */
    @Transactional(readOnly = true)
    public Preview preview(Affected affected, String by) {
        Leads.require(people, by);
        List<Long> ids = affectedCases.ids(affected.checked());
        return new Preview(
                ids.size(),
                ids.stream()
                        .limit(SHOWN)
                        .map(id -> caseFiles.find(id).orElseThrow())
                        .toList(),
                affectedCases.unknownOrders(affected));
    }

    /**
     * Links all affected cases and has their customers told; further ones link themselves until it is over. An incident that
     * meets nobody yet may be opened too: the first to ask finds it there.
     *
     * @throws Refusal {@code only-leads}, {@code missing-value}, {@code incident-text-too-long}, or what is wrong with the
     *     criterion
     */
    @Transactional
    public Incident open(NewIncident wish, String by) {
        Leads.require(people, by);
        Affected affected = wish.affected().checked();
        filled(wish.key(), "key", TITLE);
        filled(wish.title(), "title", TITLE);
        filled(wish.what(), "what", WHAT);
        if (wish.text().isEmpty()) {
            throw Refusal.invalid("missing-value", "texts", "name", "texts");
        }
        boolean opened = writes.opened(wish, by);
        Incident incident = incidents.ofRequest(wish.key()).orElseThrow();
        if (opened) {
            writes.text(incident.id(), Telling.Kind.NEWS, wish.text());
            tellings.link(incident.id(), affectedCases.ids(affected));
            acts.record(by, "incident-opened", incident.number());
        }
        return incident;
    }

    private static void filled(String value, String name, int most) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid("missing-value", name, "name", name);
        }
        if (value.length() > most) {
            throw Refusal.invalid("incident-text-too-long", name, "most", most);
        }
    }
}
