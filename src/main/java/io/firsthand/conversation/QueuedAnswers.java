package io.firsthand.conversation;

import io.firsthand.cases.AnswersOnTheirWay;
import org.springframework.stereotype.Component;

/** Who has pressed "send" has answered, as far as the next step of the case goes. */
@Component
class QueuedAnswers implements AnswersOnTheirWay {

    private final Messages messages;

    QueuedAnswers(Messages messages) {
        this.messages = messages;
    }

    @Override
    public boolean onTheirWay(long caseId) {
        return messages.answeredBy(caseId, null);
    }
}
