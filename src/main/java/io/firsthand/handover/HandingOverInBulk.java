package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseLists;
import io.firsthand.people.People;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.Conflicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** A lead hands many cases over: all of a person, or some. Each goes or stays for itself, and he is told which. */
@Service
public class HandingOverInBulk {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOverInBulk.class);
    private static final int MOST = 200;

    private final SigningHandovers signing;
    private final CaseLists lists;
    private final People people;

    HandingOverInBulk(SigningHandovers signing, CaseLists lists, People people) {
        this.signing = signing;
        this.lists = lists;
        this.people = people;
    }

    /**
     * What goes where.
     *
     * @param from all open cases of this person, or null
     * @param numbers these cases, or empty
     * @param to id of the receiver, or null: each by routing
     * @param summary may be empty for the cases of who has left
     */
    public record Bulk(
            String from, List<String> numbers, String to, HandoverReason reason, String summary, String overLimit) {}

    /**
     * What became of one case.
     *
     * @param owner who owns it now; empty if it stayed
     * @param refusal why it stayed
     */
    public record Result(String number, Optional<String> owner, Optional<Refusal> refusal) {}

    /** @throws Refusal {@code only-leads}, {@code person-not-found}, {@code nothing-to-hand-over}, {@code too-many-cases} */
    public List<Result> hand(Bulk bulk, String by) {
        if (!people.get(by).has(Roles.LEAD)) {
            throw Refusal.forbidden("only-leads");
        }
        List<String> numbers = numbers(bulk);
        if (numbers.isEmpty()) {
            throw Refusal.conflict("nothing-to-hand-over");
        }
        if (numbers.size() > MOST) {
            throw Refusal.invalid("too-many-cases", "numbers", "most", MOST);
        }
        List<Result> results = new ArrayList<>();
        for (String number : numbers) {
            try {
                String owner = signing.sign(
                        number, by, Optional.ofNullable(bulk.to()), bulk.reason(), bulk.summary(), bulk.overLimit());
                results.add(new Result(number, Optional.of(owner), Optional.empty()));
            } catch (RuntimeException failure) {
                results.add(new Result(number, Optional.empty(), Optional.of(why(number, failure))));
            }
        }
        return results;
    }

    /** The cases before it are handed over already: whatever keeps one, the lead has to learn what became of each. */
    private static Refusal why(String number, RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        if (Conflicts.isConflict(failure)) {
            return Conflicts.changedMeanwhile();
        }
        LOG.error("case {} could not be handed over", number, failure);
        return Refusal.conflict("handover-failed", "number", number);
    }

    private List<String> numbers(Bulk bulk) {
        if (bulk.from() == null) {
            return bulk.numbers().stream().distinct().toList();
        }
        people.get(bulk.from());
        return lists.inHandsOf(bulk.from()).stream()
                .filter(caseFile -> caseFile.owner().filter(bulk.from()::equals).isPresent())
                .map(CaseFile::number)
                .filter(number -> bulk.numbers().isEmpty() || bulk.numbers().contains(number))
                .toList();
    }
}
