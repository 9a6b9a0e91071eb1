package io.firsthand.escalation;

import io.firsthand.people.Away;
import io.firsthand.people.People;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds colleagues who were asked and are away by now: an absence that was planned begins without anybody's doing. It may run on
 * any node, at any time and as often as one likes.
 */
@Service
public class LookingForColleagues {

    private static final Logger LOG = LoggerFactory.getLogger(LookingForColleagues.class);

    private final HelpRequests requests;
    private final AbsentColleagues absent;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookingForColleagues(
            HelpRequests requests,
            AbsentColleagues absent,
            People people,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.absent = absent;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each colleague in a transaction of his own: one that fails is logged and comes again. */
    public void lookAtAll() {
        Instant now = clock.instant();
        for (String colleague : requests.colleaguesAsked()) {
            Optional<Away> absence = people.find(colleague).flatMap(person -> person.absence(now));
            absence.ifPresent(away -> tell(colleague, away));
        }
    }

    private void tell(String colleague, Away away) {
        try {
            transaction.executeWithoutResult(status -> absent.tellAskers(colleague, away.from()));
        } catch (RuntimeException e) {
            LOG.warn("who asked {} could not be told that he is away, it comes again", colleague, e);
        }
    }
}
