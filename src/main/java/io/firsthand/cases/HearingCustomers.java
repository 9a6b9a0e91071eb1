package io.firsthand.cases;

import org.springframework.stereotype.Service;

/** The customer, or the outside, said something on an open case: marks it unread and wakes a waiting process. */
@Service
public class HearingCustomers {

    /**
     * To be called with the case's row locked, after the message was stored.
     *
     * @param kind timeline kind, e.g. {@code message-received}
     */
    public void heard(CaseFile locked, String kind, Object... namesAndValues) {
        throw new UnsupportedOperationException();
    }
}
