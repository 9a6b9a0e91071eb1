package io.firsthand.returns;

import io.firsthand.cases.BringingBackCases;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.Timeline;
import io.firsthand.conversation.StandardWords;
import io.firsthand.conversation.TellingCustomers;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What all steps of a return share: the case's lock, its timeline, its customer, and which money is on its way. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReturnDesk {

    /** Why a settled case comes back. */
    static final String PARCEL_STRAYED = "parcel-strayed";

    private final CaseFiles caseFiles;
    private final Returns returns;
    private final ReturnWrites writes;
    private final Remedies remedies;
    private final Customers customers;
    private final TellingCustomers telling;
    private final StandardWords words;
    private final HearingCustomers hearing;
    private final BringingBackCases bringing;
    private final Timeline timeline;

    ReturnDesk(
            CaseFiles caseFiles,
            Returns returns,
            ReturnWrites writes,
            Remedies remedies,
            Customers customers,
            TellingCustomers telling,
            StandardWords words,
            HearingCustomers hearing,
            BringingBackCases bringing,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.returns = returns;
        this.writes = writes;
        this.remedies = remedies;
        this.customers = customers;
        this.telling = telling;
        this.words = words;
        this.hearing = hearing;
        this.bringing = bringing;
        this.timeline = timeline;
    }

    /** A return with its case, whose row is locked until the transaction ends. */
    record Held(Return it, CaseFile caseFile) {}

    Held hold(long returnId) {
        CaseFile caseFile = caseFiles.lock(returns.get(returnId).caseId());
        return new Held(returns.get(returnId), caseFile);
    }

    /** @throws Refusal {@code return-not-found}, {@code return-ended} */
    Held holdOpen(String number) {
        CaseFile caseFile = caseFiles.lock(returns.get(number).caseId());
        Return it = returns.get(number);
        if (!it.isOpen()) {
            throw Refusal.conflict("return-ended", "return", number);
        }
        return new Held(it, caseFile);
    }

    /** An entry on the case's timeline, the return's number first. */
    void note(Return it, String actor, String kind, Object... more) {
        Object[] named =
                Stream.concat(Stream.of("return", it.number()), Stream.of(more)).toArray();
        timeline.append(it.caseId(), actor, kind, named);
    }

    /** A person must decide how it goes on; the owner is told. */
    void stop(Held held, ReturnStatus status, String problem) {
        writes.problem(held.it().id(), status, problem);
        hearing.heardFromOutside(
                held.caseFile(), "return-to-decide", "return", held.it().number(), "problem", problem);
    }

    /** The owner is told that something happened. */
    void tellOwner(Held held, String kind) {
        hearing.heardFromOutside(held.caseFile(), kind, "return", held.it().number());
    }

    /** Something went wrong on the way, and the case may have been closed long since: its owner gets it before him. */
    void bringBack(Held held, String kind) {
        bringing.bringBack(
                held.caseFile(), PARCEL_STRAYED, kind, "return", held.it().number());
    }

    /** Tells the customer; where words would not reach him, the owner has to. */
    void tellCustomer(Held held, String key, Object... values) {
        if (telling.canReach(held.caseFile())) {
            telling.tell(held.caseFile(), "return", words.text(held.caseFile(), key, values));
        } else {
            tellOwner(held, "return-customer-not-told");
        }
    }

    ZoneId zone(Return it) {
        return zone(it.customerId());
    }

    /** Where the customer lives: his days count. */
    ZoneId zone(long customerId) {
        return customers.find(customerId).map(Customer::timeZone).orElseThrow();
    }

    List<Remedy> payingFor(Return it, ReturnLine line) {
        return remedies.payingFor(it.paysFor(line));
    }

    /** Whether money or goods for this line went out or are on their way. */
    boolean isSettled(Return it, ReturnLine line) {
        return payingFor(it, line).stream()
                .anyMatch(remedy -> remedy.status() == RemedyStatus.EXECUTED
                        || remedy.status().isOpen());
    }

    /** Whether anything of it was given, or is being given. */
    boolean isAnythingSettled(Return it) {
        return it.lines().stream().anyMatch(line -> isSettled(it, line));
    }
}
