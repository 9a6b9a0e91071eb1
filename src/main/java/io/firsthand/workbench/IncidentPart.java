package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.incidents.Incidents;
import io.firsthand.people.People;
import io.firsthand.people.Roles;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The sheet's incidents: what happened to many, and whether this customer has been told. */
@Component
class IncidentPart {

    private final Incidents incidents;
    private final People people;
    private final Labels labels;

    IncidentPart(Incidents incidents, People people, Labels labels) {
        this.incidents = incidents;
        this.people = people;
        this.labels = labels;
    }

    List<CaseSheet.InIncident> of(CaseFile file, String viewer, Locale locale) {
        List<Incidents.OfCase> all = incidents.ofCase(file.id());
        boolean mayUnlink = !all.isEmpty()
                && people.find(viewer).filter(person -> person.has(Roles.LEAD)).isPresent();
        return all.stream()
                .map(incident -> new CaseSheet.InIncident(
                        incident.number(),
                        incident.title(),
                        incident.over(),
                        labels.text("tab.incident." + incident.news(), locale),
                        incident.toldAt(),
                        mayUnlink))
                .toList();
    }
}
