package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the customer was promised, in words. */
@Component
public class Promises {

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** Below this a time of the day says nothing: its seconds are not shown. */
    private static final Duration SHORT = Duration.ofMinutes(10);

    private final CustomerTexts texts;
    private final Customers customers;
    private final Clock clock;

    Promises(CustomerTexts texts, Customers customers, Clock clock) {
        this.texts = texts;
        this.customers = customers;
        this.clock = clock;
    }

    /** Until when somebody answers; empty once somebody did, or if nobody will. */
    public Optional<Instant> by(CaseFile caseFile) {
        return caseFile.isOpen() && caseFile.firstAnsweredAt().isEmpty() ? caseFile.promisedBy() : Optional.empty();
    }

    /**
     * The promise as one sentence in the customer's language: a short one as a length of time, a longer one as a time of the
     * day, in his own zone where he is known. A promise that has passed is not repeated: then it says that we are late.
     */
    public Optional<String> sentence(CaseFile caseFile) {
        return by(caseFile)
                .map(instant -> instant.isBefore(clock.instant())
                        ? texts.text("promise-late", caseFile.language())
                        : within(caseFile, instant));
    }

    private String within(CaseFile caseFile, Instant instant) {
        Duration length = Duration.between(caseFile.openedAt(), instant);
        if (length.compareTo(SHORT) >= 0) {
            return texts.text("promise", caseFile.language(), texts.time(instant, caseFile.language(), zone(caseFile)));
        }
        return length.toSecondsPart() == 0 && length.toMinutes() > 1
                ? texts.text("promise-minutes", caseFile.language(), length.toMinutes())
                : texts.text("promise-seconds", caseFile.language(), length.toSeconds());
    }

    ZoneId zone(CaseFile caseFile) {
        return caseFile.customerVerified()
                ? caseFile.customerId()
                        .flatMap(customers::find)
                        .map(Customer::timeZone)
                        .orElse(UTC)
                : UTC;
    }
}
