package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the customer was promised, in words. */
@Component
public class Promises {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final CustomerTexts texts;
    private final Customers customers;

    Promises(CustomerTexts texts, Customers customers) {
        this.texts = texts;
        this.customers = customers;
    }

    /** Until when somebody answers; empty once somebody did, or if nobody will. */
    public Optional<Instant> by(CaseFile caseFile) {
        return caseFile.isOpen() && caseFile.firstAnsweredAt().isEmpty() ? caseFile.promisedBy() : Optional.empty();
    }

    /** The promise as one sentence in the customer's language, in his own time where he is known. */
    public Optional<String> sentence(CaseFile caseFile) {
        return by(caseFile)
                .map(instant -> texts.text(
                        "promise", caseFile.language(), texts.time(instant, caseFile.language(), zone(caseFile))));
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
