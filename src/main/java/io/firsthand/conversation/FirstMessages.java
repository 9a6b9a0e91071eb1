package io.firsthand.conversation;

import io.firsthand.cases.FirstContact;
import org.springframework.stereotype.Component;

/** The words that opened a case, for those who judge it. */
@Component
class FirstMessages implements FirstContact {

    private final Messages messages;

    FirstMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Words of(long caseId) {
        Message first = messages.first(caseId);
        return new Words(first.text(), first.automatic());
    }
}
