package io.firsthand.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.WaitingFor;
import io.firsthand.escalation.AskForHelp;
import io.firsthand.escalation.GivenDecision;
import io.firsthand.escalation.HelpKind;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.escalation.HelpStatus;
import io.firsthand.escalation.WithdrawingHelp;
import io.firsthand.escalation.process.Escalation.Elements;
import io.firsthand.remedy.RemedyDesk.Opened;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way in which {@code escalation} can end, and what never becomes a process variable. */
@ProductTest
class EscalationProcessTest extends EscalationProcess {

    @Autowired
    WithdrawingHelp withdrawing;

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    ClosingCases closing;

    @Test
    void aDecisionIsGivenAndComesBackToTheOwner() {
        Opened opened = open("P1", "after-sales");
        HelpRequest request = ask(opened, question(HelpKind.DECISION, "May we send a second cup?"));
        assertThat(request.matrixRow()).contains("decide-p1");
        assertThat(groups(request)).containsExactly("grade-supervisor");
        assertThat(request.dueAt()).contains(TestClock.START.plus(Duration.ofHours(1)));
        assertThat(task(request).getDueDate().toInstant())
                .isEqualTo(request.dueAt().orElseThrow());
        waiting.letWait(opened.number(), OWNER, WaitingFor.OUTSIDE, Optional.empty());
        assertThat(status(opened)).isEqualTo("WAITING");

        answering.decide(request.number(), "tom.baker", GivenDecision.YES, "She is a regular customer.");

        HelpRequest decided = now(request);
        assertThat(decided.status()).isEqualTo(HelpStatus.DECIDED);
        assertThat(decided.answeredBy()).contains("tom.baker");
        assertEnded(request, Elements.DECISION_GIVEN);
        assertThat(status(opened)).as("woken").isEqualTo("IN_WORK");
        assertThat(desk.unread(opened)).isTrue();
        assertThat(desk.timeline(opened)).containsSubsequence("help-requested", "help-given", "help-decided");
        assertThat(jdbc.sql("select count(*) from decisions where case_number = ? and table_name = 'escalation-matrix'")
                        .param(opened.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyDecidesForHimself() {
        Opened opened = open("P3", "after-sales");
        jdbc.sql("update case_files set owner = 'lucia.gomez', deputy = 'wang.fang' where id = ?")
                .param(opened.id())
                .update();
        HelpRequest request = asking.ask(opened.number(), question(HelpKind.DECISION, "An exception?"), "lucia.gomez")
                .get(0);
        assertThat(groups(request))
                .as("her own grade: shown to the others singly")
                .doesNotContain("grade-mentor");
        assertThat(people(request)).contains("tom.baker").doesNotContain("lucia.gomez", "wang.fang");

        for (String own : List.of("lucia.gomez", "wang.fang")) {
            assertThatThrownBy(() -> answering.check(request.number(), own)).hasMessageContaining("answerer-owns-case");
            assertThatThrownBy(() -> answering.decide(request.number(), own, GivenDecision.YES, "yes"))
                    .hasMessageContaining("answerer-owns-case");
        }
        // handed over after he took it: the new owner does not decide either
        answering.check(request.number(), "tom.baker");
        jdbc.sql("update case_files set owner = 'tom.baker' where id = ?")
                .param(opened.id())
                .update();
        assertThatThrownBy(() -> answering.decide(request.number(), "tom.baker", GivenDecision.NO, "no"))
                .hasMessageContaining("answerer-owns-case");
        assertThatThrownBy(() -> answering.decide(request.number(), "kenji.sato", GivenDecision.YES, "yes"))
                .hasMessageContaining("answerer-not-asked");
        assertThatThrownBy(() -> answering.decide(request.number(), "lucia.gomez", GivenDecision.YES, "yes"))
                .as("who asked")
                .hasMessageContaining("answerer-asked-it");
        assertThat(now(request).status()).isEqualTo(HelpStatus.OPEN);
    }

    @Test
    void factsAreDelivered() {
        Opened opened = open("P2", "after-sales");
        HelpRequest request = ask(opened, question(HelpKind.RESOURCE, "Is a cup left on the shelf?"));
        assertThat(request.matrixRow()).contains("ask-after-sales-p2");
        assertThat(groups(request)).containsExactly("department-warehouse");
        assertThatThrownBy(() -> answering.answer(request.number(), "jonas.weber", "three"))
                .hasMessageContaining("answerer-not-asked");
        assertThatThrownBy(() -> answering.answer(request.number(), "li.na", " "))
                .hasMessageContaining("answer-words-needed");

        answering.answer(request.number(), "li.na", "Three are left.");

        assertThat(now(request).answer()).contains("Three are left.");
        assertEnded(request, Elements.FACTS_DELIVERED);
        assertThat(desk.timeline(opened)).contains("help-given", "help-answered");
        assertThat(desk.unread(opened)).isTrue();
        assertThatThrownBy(() -> answering.answer(request.number(), "li.na", "Four."))
                .as("the second click")
                .hasMessageContaining("help-ended-already");
    }

    @Test
    void whatIsNotOursGoesToTheRightDepartmentWithATimeOfItsOwn() {
        Opened opened = open("P2", "after-sales");
        HelpRequest request = ask(opened, question(HelpKind.RESOURCE, "Was it paid twice?", "warehouse"));
        clock.advance(Duration.ofHours(3));
        assertThatThrownBy(() -> answering.passOn(request.number(), "li.na", "warehouse"))
                .hasMessageContaining("department-asked-already");
        assertThatThrownBy(() -> answering.passOn(request.number(), "li.na", "kitchen"))
                .hasMessageContaining("no-such-department");

        answering.passOn(request.number(), "li.na", "finance");

        HelpRequest passed = now(request);
        assertThat(passed.dueAt())
                .as("four hours in which the desk is open: two and a half this evening in Shanghai, the rest tomorrow")
                .contains(Instant.parse("2026-11-19T02:30:00Z"));
        assertThat(groups(request)).containsExactly("department-finance");
        assertThatThrownBy(() -> answering.answer(request.number(), "li.na", "no idea"))
                .hasMessageContaining("answerer-not-asked");
        answering.answer(request.number(), "piet.devries", "Once.");
        assertEnded(request, Elements.FACTS_DELIVERED);
        assertThat(desk.timeline(opened)).contains("help-passed-on");
    }

    @Test
    void aColleagueGivesHisWordWithoutAClock() {
        Opened opened = open("P2", "after-sales");
        HelpRequest anyMentor = ask(opened, question(HelpKind.PEER, "How do I say this kindly?"));
        assertThat(groups(anyMentor)).containsExactly("grade-mentor-service");
        HelpRequest named = ask(
                opened,
                new AskForHelp(
                        List.of(HelpKind.PEER), "And you?", Optional.empty(), Optional.of("chen.wei"), List.of()));
        assertThat(people(named)).containsExactly("chen.wei");
        assertThat(task(named).getDueDate()).isNull();
        assertThat(jobs(named)).isEmpty();

        answering.answer(named.number(), "chen.wei", "Say it plainly.");
        answering.answer(anyMentor.number(), "lucia.gomez", "Say it slowly.");

        assertEnded(named, Elements.FACTS_DELIVERED);
        assertEnded(anyMentor, Elements.FACTS_DELIVERED);
        assertThatThrownBy(() -> ask(
                        opened,
                        new AskForHelp(List.of(HelpKind.PEER), "Me?", Optional.empty(), Optional.of(OWNER), List.of())))
                .hasMessageContaining("colleague-cannot-answer");
    }

    @Test
    void bothAtOnceAreTwo() {
        Opened opened = open("P2", "after-sales");
        List<HelpRequest> both = asking.ask(
                opened.number(),
                new AskForHelp(
                        List.of(HelpKind.RESOURCE, HelpKind.DECISION),
                        "Is it ours, and do we pay?",
                        Optional.of("warehouse"),
                        Optional.empty(),
                        List.of()),
                OWNER);
        assertThat(both).extracting(HelpRequest::kind).containsExactly(HelpKind.RESOURCE, HelpKind.DECISION);

        answering.decide(both.get(1).number(), "wang.fang", GivenDecision.OTHER, "Half of it.");
        assertThat(now(both.get(0)).status()).isEqualTo(HelpStatus.OPEN);
        answering.answer(both.get(0).number(), "li.na", "It is ours.");

        assertEnded(both.get(0), Elements.FACTS_DELIVERED);
        assertEnded(both.get(1), Elements.DECISION_GIVEN);
        assertThat(desk.timeline(opened)).containsSubsequence("help-decided", "help-answered");
    }

    @Test
    void theOwnerTakesAQuestionBack() {
        Opened opened = open("P2", "after-sales");
        HelpRequest request = ask(opened, question(HelpKind.DECISION, "May I?"));
        assertThatThrownBy(() -> withdrawing.withdraw(request.number(), "kenji.sato"))
                .hasMessageContaining("not-your-case");

        withdrawing.withdraw(request.number(), OWNER);

        assertThat(now(request).status()).isEqualTo(HelpStatus.WITHDRAWN);
        assertEnded(request, Elements.HELP_WITHDRAWN);
        assertThat(desk.timeline(opened)).contains("help-taken-back", "help-withdrawn");
        assertThatThrownBy(() -> withdrawing.withdraw(request.number(), OWNER))
                .hasMessageContaining("help-ended-already");
        assertThatThrownBy(() -> answering.decide(request.number(), "tom.baker", GivenDecision.YES, "yes"))
                .hasMessageContaining("help-ended-already");
    }

    @Test
    void aCaseDoesNotCloseOverAnOpenQuestionButTakesItWithItWhenItIsNone() {
        Opened opened = open("P2", "after-sales");
        HelpRequest request = ask(opened, question(HelpKind.RESOURCE, "Is it ours?"));
        assertThatThrownBy(() -> closing.close(opened.number(), OWNER, ClosedAs.SOLVED))
                .hasMessageContaining("work-still-open");

        closing.closeOtherwise(opened.number(), OWNER, ClosedAs.DUPLICATE);

        assertThat(now(request).status()).isEqualTo(HelpStatus.CASE_ENDED);
        assertThat(running(request)).isFalse();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(request.number())
                        .count())
                .isZero();
        assertThat(status(opened)).isEqualTo("CLOSED");
        assertThatThrownBy(() -> answering.answer(request.number(), "li.na", "yes"))
                .hasMessageContaining("help-ended-already");
    }

    @Test
    void noWordOfAPersonBecomesAProcessVariable() {
        Opened opened = open("P2", "after-sales");
        HelpRequest request = ask(opened, question(HelpKind.RESOURCE, "Ann Miller, 555 0100: is it ours?"));

        assertThat(runtime.getVariables(now(request).processInstanceId().orElseThrow()))
                .containsOnlyKeys("escalationId", "helpKind", "answerClock");
    }

    private String status(Opened opened) {
        return jdbc.sql("select status from case_files where id = ?")
                .param(opened.id())
                .query(String.class)
                .single();
    }
}
