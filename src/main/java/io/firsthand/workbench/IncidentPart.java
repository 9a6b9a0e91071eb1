package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.incidents.Incidents;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The sheet's incidents: what happened to many, and whether this customer has been told. */
@Component
class IncidentPart {

    private final Incidents incidents;
    private final Labels labels;

    IncidentPart(Incidents incidents, Labels labels) {
        this.incidents = incidents;
        this.labels = labels;
    }

    List<CaseSheet.InIncident> of(CaseFile file, Locale locale) {
        return incidents.ofCase(file.id()).stream()
                .map(incident -> new CaseSheet.InIncident(
                        incident.number(),
                        incident.title(),
                        incident.over(),
                        labels.text("tab.incident." + incident.news(), locale),
                        incident.toldAt()))
                .toList();
    }
}
