package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Our own standard texts as the customer of a case reads them: in his language, times in his time zone. */
@Component
public class StandardWords {

    private final CustomerTexts texts;
    private final Customers customers;

    StandardWords(CustomerTexts texts, Customers customers) {
        this.texts = texts;
        this.customers = customers;
    }

    /** A value that is itself one of our texts, e.g. {@code return.evidence.video}. */
    public record Wording(String key) {}

    /**
     * @param key of {@code customer/texts_<language>}
     * @param values plain words, {@link Wording}s, or instants
     */
    public String text(CaseFile caseFile, String key, Object... values) {
        String language = caseFile.language();
        ZoneId zone = caseFile.customerId()
                .flatMap(customers::find)
                .map(Customer::timeZone)
                .orElse(ZoneOffset.UTC);
        Object[] said =
                Arrays.stream(values).map(value -> said(value, language, zone)).toArray();
        return texts.text(key, language, said).strip();
    }

    private Object said(Object value, String language, ZoneId zone) {
        if (value instanceof Wording wording) {
            return texts.text(wording.key(), language);
        }
        return value instanceof Instant instant ? texts.time(instant, language, zone) : value;
    }
}
