package io.firsthand.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ChangingHands;
import io.firsthand.escalation.GivenDecision;
import io.firsthand.escalation.HelpKind;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.escalation.HelpStatus;
import io.firsthand.escalation.WithdrawingHelp;
import io.firsthand.escalation.process.Escalation.Elements;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.Conflicts;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyDesk.Opened;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A question on which two things happen at the same moment has one outcome, which both sides are told. */
@ProductTest
class RacingHelpProcessTest extends EscalationProcess {

    private static final int ROUNDS = 6;

    @Autowired
    WithdrawingHelp withdrawing;

    @Autowired
    ChangingHands hands;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anAnswerAndAWithdrawalHaveOneOutcome() {
        for (int round = 0; round < ROUNDS; round++) {
            Opened opened = open("P1", "after-sales");
            HelpRequest request = ask(opened, question(HelpKind.DECISION, "May we send a second cup?"));

            CompletableFuture<Optional<String>> withdrawal = CompletableFuture.supplyAsync(
                    () -> refusal(() -> withdrawing.withdraw(request.number(), RemedyDesk.OWNER)));
            Optional<String> answer = refusal(
                    () -> answering.decide(request.number(), "tom.baker", GivenDecision.YES, "A regular customer."));

            boolean answered = answer.isEmpty();
            assertThat(withdrawal.join())
                    .as("the other one")
                    .isEqualTo(answered ? Optional.of("help-ended-already") : Optional.empty());
            assertThat(answer).isIn(Optional.empty(), Optional.of("help-ended-already"));
            assertThat(now(request).status()).isEqualTo(answered ? HelpStatus.DECIDED : HelpStatus.WITHDRAWN);
            assertEnded(request, answered ? Elements.DECISION_GIVEN : Elements.HELP_WITHDRAWN);
            assertThat(desk.timeline(opened))
                    .containsOnlyOnce(answered ? "help-given" : "help-taken-back")
                    .doesNotContain(answered ? "help-taken-back" : "help-given");
        }
    }

    @Test
    void anAnswerCountsAlthoughItsTimeIsOverAtThatMoment() {
        for (int round = 0; round < ROUNDS; round++) {
            Opened opened = open("P1", "after-sales");
            HelpRequest request = ask(opened, question(HelpKind.DECISION, "May we send a second cup?"));
            Job overdue = jobs(request).get(0);
            clock.set(overdue.getDuedate().toInstant());

            CompletableFuture<Void> raise = CompletableFuture.runAsync(() -> raised(overdue));
            answering.decide(request.number(), "tom.baker", GivenDecision.YES, "A regular customer.");
            raise.join();

            assertThat(now(request).status()).isEqualTo(HelpStatus.DECIDED);
            assertEnded(request, Elements.DECISION_GIVEN);
            assertThat(jobs(request)).isEmpty();
            assertThat(desk.timeline(opened)).containsOnlyOnce("help-given");
            clock.set(TestClock.START);
        }
    }

    @Test
    void whoBecomesTheOwnerMeanwhileDoesNotDecideForHimselfAndGetsTheAnswer() {
        Opened opened = open("P1", "after-sales");
        HelpRequest request = ask(opened, question(HelpKind.DECISION, "May we send a second cup?"));
        transaction.executeWithoutResult(status ->
                hands.handOver(caseFiles.lock(opened.id()), "tom.baker", new Bilingual("handed over", "已交接"), false));

        assertThat(refusal(() -> answering.decide(request.number(), "tom.baker", GivenDecision.YES, "Yes.")))
                .contains("answerer-owns-case");
        assertThat(refusal(() -> answering.decide(request.number(), RemedyDesk.OWNER, GivenDecision.YES, "Yes.")))
                .as("who asked does not answer himself, also when the case is another's by now")
                .contains("answerer-asked-it");
        assertThat(now(request).status().isOpen()).isTrue();

        withdrawing.withdraw(request.number(), "tom.baker");

        assertEnded(request, Elements.HELP_WITHDRAWN);
    }

    /** The code of what refused it, empty if it was done. */
    private static Optional<String> refusal(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused.code());
        }
    }

    /** As a node does it that found the job due: it may find it gone or changed. */
    private void raised(Job overdue) {
        try {
            management.executeJob(overdue.getId());
        } catch (RuntimeException gone) {
            assertThat(Conflicts.isConflict(gone) || gone.getMessage().contains("No job found"))
                    .as(gone.toString())
                    .isTrue();
        }
    }
}
