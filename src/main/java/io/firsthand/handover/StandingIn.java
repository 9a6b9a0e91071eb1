package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseLists;
import io.firsthand.cases.ChangingHands;
import io.firsthand.cases.DeputyBecause;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.StewardExclusions;
import io.firsthand.cases.Timeline;
import io.firsthand.people.OnCallRoster;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings every open case into the hands in which it should be now. It compares what is with what should be, so that it may run
 * on any node, at any time and as often as one likes: what is right already is not touched.
 */
@Service
public class StandingIn {

    private static final Logger LOG = LoggerFactory.getLogger(StandingIn.class);

    private final CaseFiles caseFiles;
    private final CaseLists lists;
    private final ChangingHands hands;
    private final HearingCustomers hearing;
    private final People people;
    private final OnCallRoster roster;
    private final StewardExclusions exclusions;
    private final MovedOwners moved;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StandingIn(
            CaseFiles caseFiles,
            CaseLists lists,
            ChangingHands hands,
            HearingCustomers hearing,
            People people,
            OnCallRoster roster,
            StewardExclusions exclusions,
            MovedOwners moved,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.lists = lists;
        this.hands = hands;
        this.hearing = hearing;
        this.people = people;
        this.roster = roster;
        this.exclusions = exclusions;
        this.moved = moved;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Looks at all cases that may be in the wrong hands, each in its own transaction: one that fails is logged and comes again.
     *
     * @return how many changed hands
     */
    public int lookAtAll() {
        Instant now = clock.instant();
        List<Person> active = people.active();
        List<String> away = ids(active.stream()
                .filter(person -> person.absence(now).isPresent())
                .toList());
        List<String> off =
                ids(active.stream().filter(person -> !person.onShift(now)).toList());
        List<CaseFile> found = lists.toLookAt(away, off);
        if (found.isEmpty()) {
            return 0;
        }
        DeputyChoice choice = choice(active, now);
        int changed = 0;
        for (CaseFile caseFile : found) {
            try {
                if (!isRight(caseFile, choice)
                        && Boolean.TRUE.equals(transaction.execute(status -> caseFiles
                                .lockUnlessBusy(caseFile.id())
                                .filter(locked -> put(locked, choice))
                                .isPresent()))) {
                    changed++;
                }
            } catch (RuntimeException e) {
                LOG.warn("case {} could not change hands, it comes again", caseFile.number(), e);
            }
        }
        return changed;
    }

    /** Somebody went or came: all cases that he owns or acts on, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAt(String person) {
        DeputyChoice choice = choice(people.active(), clock.instant());
        lists.inHandsOf(person).forEach(caseFile -> put(caseFiles.lock(caseFile.id()), choice));
    }

    private DeputyChoice choice(List<Person> active, Instant now) {
        return new DeputyChoice(
                active, lists.openByActing(), roster.now(now), exclusions.byCustomer(), moved.departmentsLeft(), now);
    }

    private boolean isRight(CaseFile caseFile, DeputyChoice choice) {
        return wanted(caseFile, choice).deputy().equals(caseFile.deputy());
    }

    private Hands wanted(CaseFile caseFile, DeputyChoice choice) {
        String owner = caseFile.owner().orElseThrow();
        Person person = choice.active().stream()
                .filter(each -> each.id().equals(owner))
                .findFirst()
                .orElseGet(() -> people.get(owner));
        return choice.handsFor(caseFile, person);
    }

    /** @return whether it changed hands */
    private boolean put(CaseFile locked, DeputyChoice choice) {
        if (!locked.isOpen() || locked.owner().isEmpty()) {
            return false;
        }
        Hands wanted = wanted(locked, choice);
        Optional<String> deputy = wanted.deputy();
        if (deputy.equals(locked.deputy())) {
            return false;
        }
        if (deputy.isEmpty()) {
            hands.ownerIsBack(locked);
            return true;
        }
        if (wanted.lastResort()) {
            timeline.append(locked.id(), null, "no-deputy-found");
        }
        CaseFile current = hands.deputise(locked, deputy.get(), wanted.because());
        if (wanted.because() == DeputyBecause.ON_CALL) {
            // it stands unread in his list, so that he sees it among the others at once
            hearing.heardFromOutside(current, "on-call-called", "owner", deputy.get());
        }
        choice.load().merge(deputy.get(), 1, Integer::sum);
        return true;
    }

    private static List<String> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }
}
