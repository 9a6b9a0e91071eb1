package io.firsthand.incidents.web;

import io.firsthand.conversation.Announcement;
import io.firsthand.incidents.Incident;
import io.firsthand.incidents.Incidents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An incident as callers and the page read it.
 *
 * @param values of the criterion: order numbers, carrier and state, item or contact reason
 * @param texts what customers are told, by language
 * @param solvedTexts what they were told when it was over
 */
record IncidentView(
        String number,
        String title,
        String what,
        String affectedBy,
        List<String> values,
        LocalDate from,
        LocalDate to,
        String openedBy,
        Instant openedAt,
        String overBy,
        Instant overAt,
        boolean closeWaiting,
        Incidents.Figures figures,
        Map<String, String> texts,
        Map<String, String> solvedTexts) {

    static IncidentView of(Incident incident, Incidents.Figures figures, Announcement news, Announcement solved) {
        return new IncidentView(
                incident.number(),
                incident.title(),
                incident.what(),
                incident.affected().by().name(),
                incident.affected().values(),
                incident.affected().from().orElse(null),
                incident.affected().to().orElse(null),
                incident.openedBy(),
                incident.openedAt(),
                incident.overBy().orElse(null),
                incident.overAt().orElse(null),
                incident.closeWaiting(),
                figures,
                news.texts(),
                solved.texts());
    }
}
