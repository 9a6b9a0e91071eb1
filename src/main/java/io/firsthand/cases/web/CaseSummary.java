package io.firsthand.cases.web;

import io.firsthand.cases.CaseFile;
import java.time.Instant;
import java.util.List;

/** A case in a list. Enums are codes; texts for people come from the case tab. */
record CaseSummary(
        String number,
        String status,
        String closedAs,
        String channel,
        String language,
        String subject,
        String reason,
        String priority,
        String owner,
        String deputy,
        List<String> doubts,
        boolean unread,
        Instant promisedBy,
        Instant firstAnsweredAt,
        Instant openedAt,
        Instant closedAt) {

    static CaseSummary of(CaseFile file) {
        return new CaseSummary(
                file.number(),
                file.status().name(),
                file.closedAs().map(Enum::name).orElse(null),
                file.channel(),
                file.language(),
                file.subject(),
                file.reason(),
                file.priority().name(),
                file.owner().orElse(null),
                file.deputy().orElse(null),
                file.doubts(),
                file.unreadSince().isPresent(),
                file.promisedBy().orElse(null),
                file.firstAnsweredAt().orElse(null),
                file.openedAt(),
                file.closedAt().orElse(null));
    }
}
