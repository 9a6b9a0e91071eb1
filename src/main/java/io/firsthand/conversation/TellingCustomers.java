package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the customer of a case something that no person wrote, the way every message goes: to the address that he is known by,
 * through the outbox. It is no answer and no acknowledgement.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TellingCustomers {

    private final Messages messages;
    private final MessageWrites writes;
    private final Sending sending;
    private final CustomerTexts texts;

    TellingCustomers(Messages messages, MessageWrites writes, Sending sending, CustomerTexts texts) {
        this.messages = messages;
        this.writes = writes;
        this.sending = sending;
        this.texts = texts;
    }

    /** Whether words would reach him: not over the telephone, not at an address that nobody reads or confirmed. */
    public boolean canReach(CaseFile caseFile) {
        return lastFrom(caseFile).isPresent();
    }

    /** The language in which the customer of the case is addressed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public String language(CaseFile caseFile) {
        return texts.spoken(caseFile.language());
    }

    /**
     * @param occasion kebab, e.g. {@code survey}
     * @param text in {@link #language}
     * @throws IllegalStateException if he cannot be reached
     */
    public void tell(CaseFile caseFile, String occasion, String text) {
        sending.hand(store(caseFile, occasion, text));
    }

    /**
     * As {@link #tell}, of something that may still be taken back: the words wait as long as it does.
     *
     * @return id of the message, for {@link #takeBack}
     */
    public long tellWhenSure(CaseFile caseFile, String occasion, String text) {
        long id = store(caseFile, occasion, text);
        sending.hold(id);
        return id;
    }

    /**
     * Takes back words that have not left: the customer never hears of it.
     *
     * @throws io.firsthand.platform.Refusal {@code too-late-to-undo}
     */
    public void takeBack(long messageId) {
        sending.takeBack(messageId);
        writes.neverSaid(messageId);
    }

    private long store(CaseFile caseFile, String occasion, String text) {
        Message answered = lastFrom(caseFile)
                .orElseThrow(() -> new IllegalStateException("nobody to tell on case " + caseFile.number()));
        long id = writes.notice(answered.id(), text, language(caseFile));
        writes.occasion(id, occasion);
        return id;
    }

    private Optional<Message> lastFrom(CaseFile caseFile) {
        return messages.findLastTrusted(caseFile.id())
                .filter(last -> AcknowledgementRule.mayAnswer(
                        Channel.of(last.channel()).orElseThrow(), last.address().orElse(null), last.automatic()));
    }
}
