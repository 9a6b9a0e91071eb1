package io.firsthand.cases;

import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time is over for which a case waited. A customer who stays silent is reminded as often as the table {@code silence} says,
 * then the case is closed or comes back; what waited for anything else comes back to its owner.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SilentCustomers {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final Rulebook rulebook;
    private final RuleTable<SilenceFacts, SilenceStep> table;
    private final DecisionRecords records;
    private final StatutoryClaims statutory;
    private final RemindingCustomers reminding;
    private final UnfinishedWork unfinished;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    SilentCustomers(
            CaseFiles caseFiles,
            CaseWrites writes,
            Rulebook rulebook,
            RuleTable<SilenceFacts, SilenceStep> table,
            DecisionRecords records,
            StatutoryClaims statutory,
            RemindingCustomers reminding,
            UnfinishedWork unfinished,
            Timeline timeline,
            JdbcClient jdbc,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.rulebook = rulebook;
        this.table = table;
        this.records = records;
        this.statutory = statutory;
        this.reminding = reminding;
        this.unfinished = unfinished;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What follows.
     *
     * @param until how long the case waits on; now, unless the customer is to be reminded
     */
    public record AfterWaiting(SilenceStep.Next next, Instant until) {}

    /** Says what follows; closing stands on the timeline already, everything else is still to be done. */
    public AfterWaiting judge(long caseId) {
        CaseFile caseFile = caseFiles.lock(caseId);
        if (!waitsForCustomer(caseFile)) {
            return new AfterWaiting(SilenceStep.Next.OWNER, clock.instant());
        }
        SilenceFacts facts = facts(caseFile);
        SilenceStep step = possible(caseFile, decide(caseFile, facts));
        switch (step.next()) {
            case OWNER -> timeline.append(caseId, null, "customer-silent", "reminders", facts.reminders());
            case CLOSE -> timeline.append(caseId, null, "case-closed", "as", ClosedAs.SILENT);
            case REMIND -> {
                // told when it is done
            }
        }
        return new AfterWaiting(step.next(), clock.instant().plus(step.within()));
    }

    /** Writes to the customer; the case waits on until then. */
    public void remind(long caseId, Instant until) {
        CaseFile caseFile = caseFiles.lock(caseId);
        SilenceFacts facts = facts(caseFile);
        writes.reminded(caseId, until);
        reminding.remind(caseFile, tone(facts), until);
        timeline.append(caseId, null, "customer-reminded", "reminder", facts.reminders() + 1, "until", until);
    }

    private static boolean waitsForCustomer(CaseFile caseFile) {
        return caseFile.isWaiting()
                && caseFile.waitingFor().filter(WaitingFor.CUSTOMER::equals).isPresent()
                && caseFile.unreadSince().isEmpty();
    }

    /** What cannot be done comes back to the owner. */
    private SilenceStep possible(CaseFile caseFile, SilenceStep step) {
        boolean impossible = switch (step.next()) {
            case OWNER -> false;
            case REMIND -> !reminding.canReach(caseFile);
            case CLOSE -> unfinished.on(caseFile.id()) > 0;
        };
        return impossible ? new SilenceStep(SilenceStep.Next.OWNER, Duration.ZERO) : step;
    }

    /** Nobody is told that his case will be closed if it will not be. */
    private RemindingCustomers.Tone tone(SilenceFacts facts) {
        if (facts.reminders() == 0) {
            return RemindingCustomers.Tone.FIRST;
        }
        SilenceStep after =
                rulebook.decide(table, facts.remindedOnceMore(), today()).required();
        return after.next() == SilenceStep.Next.CLOSE
                ? RemindingCustomers.Tone.BEFORE_CLOSING
                : RemindingCustomers.Tone.KEPT_OPEN;
    }

    private SilenceStep decide(CaseFile caseFile, SilenceFacts facts) {
        Decision<SilenceStep> decision = rulebook.decide(table, facts, today());
        records.record(caseFile.number(), decision, facts);
        return decision.required();
    }

    private SilenceFacts facts(CaseFile caseFile) {
        int reminders = jdbc.sql("select reminders from case_files where id = ?")
                .param(caseFile.id())
                .query(Integer.class)
                .single();
        return new SilenceFacts(caseFile.priority(), caseFile.reason(), statutory.mayStandOn(caseFile), reminders);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
