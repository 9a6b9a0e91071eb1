package io.firsthand.cases.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.FoundCase;
import io.firsthand.platform.pages.Frame;
import io.firsthand.platform.pages.Viewers;
import io.firsthand.platform.text.Texts;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * A found case as one reads it.
 *
 * @param status also what it waits for until when, or how it ended
 * @param tone how the status is marked
 */
record FoundLine(
        String number,
        String subject,
        String customer,
        String order,
        String status,
        String tone,
        String owner,
        Instant lastSaidAt) {

    /** Makes the lines. */
    @Component
    static class Maker {

        private final Texts texts;
        private final Viewers people;

        Maker(Texts texts, Viewers people) {
            this.texts = texts;
            this.people = people;
        }

        FoundLine of(FoundCase found, Frame frame, Locale locale) {
            CaseFile file = found.file();
            return new FoundLine(
                    file.number(),
                    file.subject(),
                    found.customer().orElse(null),
                    found.orderNumber().orElse(null),
                    status(file, frame, locale),
                    file.status() == CaseStatus.WAITING ? "warn" : file.isOpen() ? "good" : "plain",
                    file.owner().map(people::nameOf).orElse(null),
                    found.lastSaidAt().orElse(file.openedAt()));
        }

        private String status(CaseFile file, Frame frame, Locale locale) {
            String status = texts.text("label.CaseStatus." + file.status().name(), locale);
            if (file.waitingFor().isPresent()) {
                return texts.text("label.WaitingFor." + file.waitingFor().get().name(), locale)
                        + file.waitingUntil()
                                .map(until -> " " + frame.time(until))
                                .orElse("");
            }
            return file.closedAs()
                    .map(as -> texts.text(
                            "case-search.ended", locale, status, texts.text("label.ClosedAs." + as.name(), locale)))
                    .orElse(status);
        }
    }
}
