package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.Timeline;
import io.firsthand.handover.CustomersTalk;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the customer once, in his language, who takes care of his case now. It is no answer and stops no clock. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IntroducingStewards implements CustomersTalk {

    private final Messages messages;
    private final MessageWrites writes;
    private final Sending sending;
    private final CustomerTexts texts;
    private final People people;
    private final Timeline timeline;

    IntroducingStewards(
            Messages messages,
            MessageWrites writes,
            Sending sending,
            CustomerTexts texts,
            People people,
            Timeline timeline) {
        this.messages = messages;
        this.writes = writes;
        this.sending = sending;
        this.texts = texts;
        this.people = people;
        this.timeline = timeline;
    }

    @Override
    public boolean hasTalkedTo(CaseFile caseFile, String person) {
        return messages.answeredBy(caseFile.id(), person);
    }

    @Override
    public boolean hasTalked(CaseFile caseFile) {
        return messages.answeredBy(caseFile.id(), null);
    }

    @Override
    public void introduce(CaseFile caseFile, String person) {
        messages.findLastTrusted(caseFile.id())
                .filter(IntroducingStewards::isReadBySomebody)
                .ifPresent(last -> send(caseFile, last, person));
    }

    private static boolean isReadBySomebody(Message last) {
        Channel channel = Channel.of(last.channel()).orElseThrow();
        return AcknowledgementRule.mayAnswer(channel, last.address().orElse(null), false);
    }

    private void send(CaseFile caseFile, Message last, String person) {
        String name = people.find(person).map(Person::name).orElse(person);
        String text = texts.text("steward", caseFile.language(), caseFile.number(), name);
        sending.hand(writes.notice(last.id(), text, texts.spoken(caseFile.language())));
        timeline.append(caseFile.id(), null, "steward-introduced", "owner", person);
    }
}
