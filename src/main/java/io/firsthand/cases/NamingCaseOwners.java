package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import io.firsthand.triage.NamingOwners;
import io.firsthand.triage.OwnerDecision;
import io.firsthand.triage.RoutingFacts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a case its one owner (首问负责制): who already greeted the customer owns it and routing is not asked; mail, web and
 * night get an owner by routing at once; only a live contact may stand in the shared list, for {@link #OFFERED_FOR}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NamingCaseOwners {

    /** How long a live contact may stand in the shared list before routing names an owner. */
    static final Duration OFFERED_FOR = Duration.ofSeconds(30);

    /** A customer's owner stays the steward for this long after his last case was closed. */
    private static final Duration STEWARD_FOR = Duration.ofDays(30);

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final NamingOwners owners;
    private final JudgingCases judging;
    private final CaseClocks clocks;
    private final RuleFailures failures;
    private final Timeline timeline;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    NamingCaseOwners(
            CaseFiles caseFiles,
            CaseWrites writes,
            NamingOwners owners,
            JudgingCases judging,
            CaseClocks clocks,
            RuleFailures failures,
            Timeline timeline,
            Texts texts,
            JdbcClient jdbc,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.owners = owners;
        this.judging = judging;
        this.clocks = clocks;
        this.failures = failures;
        this.timeline = timeline;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Named name(long caseId) {
        CaseFile caseFile = caseFiles.find(caseId).orElseThrow();
        if (caseFile.reopenedCount() > 0) {
            // back to the same owner; his customer was told long ago that the contact arrived
            CaseFile owned = caseFile.owner().isPresent() ? caseFile : route(caseFile);
            return new Named(true, owned.ruleFailed());
        }
        if (caseFile.receivedBy().isPresent()) {
            return new Named(
                    true, received(caseFile, caseFile.receivedBy().get()).ruleFailed());
        }
        if (caseFile.live()) {
            CaseFile offered = writes.offered(caseId, queue(caseFile, stewardship(caseFile)));
            clocks.start(caseId, ClockKind.TAKE, null, clock.instant().plus(OFFERED_FOR));
            timeline.append(caseId, null, "case-offered");
            return new Named(false, offered.ruleFailed());
        }
        return new Named(false, route(caseFile).ruleFailed());
    }

    /** Who received the customer owns the case, unless he must not look after him any more. */
    private CaseFile received(CaseFile caseFile, String receiver) {
        Stewardship stewardship = stewardship(caseFile);
        return stewardship.excluded().contains(receiver)
                ? route(caseFile)
                : own(caseFile, queue(caseFile, stewardship), receiver, texts.both("owner.received-first"));
    }

    /** Names the owner by steward and routing. */
    CaseFile route(CaseFile caseFile) {
        OwnerDecision decision = failures.orElse(caseFile, () -> routed(caseFile, Optional.empty()), failures::owner);
        return own(caseFile, decision.queue(), decision.owner(), decision.why());
    }

    /** Whom routing would name if the present owner were not there; changes nothing. */
    public OwnerDecision someoneElse(CaseFile caseFile) {
        return failures.orElse(caseFile, () -> routed(caseFile, caseFile.owner()), failures::owner);
    }

    private OwnerDecision routed(CaseFile caseFile, Optional<String> passedOver) {
        Stewardship stewardship = stewardship(caseFile);
        Set<String> excluded = new HashSet<>(stewardship.excluded());
        passedOver.ifPresent(excluded::add);
        return owners.name(caseFile.number(), facts(caseFile, stewardship.steward()), excluded);
    }

    CaseFile own(CaseFile caseFile, String queue, String owner, Bilingual why) {
        timeline.append(caseFile.id(), null, "owner-named", "owner", owner);
        return writes.owned(caseFile.id(), queue, owner, why);
    }

    private String queue(CaseFile caseFile, Stewardship stewardship) {
        return failures.orElse(
                caseFile,
                () -> owners.queue(caseFile.number(), facts(caseFile, stewardship.steward())),
                failures::queue);
    }

    private RoutingFacts facts(CaseFile caseFile, Optional<String> steward) {
        return new RoutingFacts(
                caseFile.channel(),
                caseFile.language(),
                caseFile.reason(),
                caseFile.priority(),
                judging.isVip(caseFile),
                steward,
                clock.instant());
    }

    /** The owner of the customer's most recent case, and who must not own his cases any more. */
    private Stewardship stewardship(CaseFile caseFile) {
        if (!caseFile.customerVerified() || caseFile.customerId().isEmpty()) {
            return new Stewardship(Optional.empty(), Set.of());
        }
        return jdbc.sql("""
                        select (select owner from case_files
                                 where customer_id = :customer and customer_verified and id <> :id and owner is not null
                                   and (closed_at is null or closed_at > :since)
                                 order by opened_at desc, id desc limit 1) as steward,
                               array(select person_id from steward_exclusions where customer_id = :customer) as excluded""")
                .param("customer", caseFile.customerId().get())
                .param("id", caseFile.id())
                .param("since", Timestamp.from(clock.instant().minus(STEWARD_FOR)))
                .query((rs, row) -> new Stewardship(Optional.ofNullable(rs.getString("steward")), Set.of((String[])
                        rs.getArray("excluded").getArray())))
                .single();
    }

    private record Stewardship(Optional<String> steward, Set<String> excluded) {}

    /**
     * @param alreadyTalking somebody talks to the customer, so that no acknowledgement is due
     * @param ruleFailed the rules could not judge or route the contact
     */
    public record Named(boolean alreadyTalking, boolean ruleFailed) {}
}
