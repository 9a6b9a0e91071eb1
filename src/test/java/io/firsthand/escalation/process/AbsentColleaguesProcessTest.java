package io.firsthand.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.escalation.AskForHelp;
import io.firsthand.escalation.HelpKind;
import io.firsthand.escalation.LookingForColleagues;
import io.firsthand.people.AbsenceDraft;
import io.firsthand.people.AbsenceKind;
import io.firsthand.people.EnteringAbsences;
import io.firsthand.remedy.RemedyDesk.Opened;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asked a colleague is told when the colleague cannot answer. */
@ProductTest
class AbsentColleaguesProcessTest extends EscalationProcess {

    @Autowired
    EnteringAbsences absences;

    @Autowired
    LookingForColleagues looking;

    @Test
    void whoAskedAColleagueIsToldWhenTheColleagueIsAway() {
        TestPeople.add(jdbc, "peer.away", "agent");
        Opened opened = open("P3", "after-sales");
        asking.ask(
                opened.number(),
                new AskForHelp(
                        List.of(HelpKind.PEER), "And you?", Optional.empty(), Optional.of("peer.away"), List.of()),
                OWNER);
        assertThat(desk.unread(opened)).isFalse();

        absences.sickToday("peer.away", "tom.baker");

        assertThat(desk.unread(opened)).isTrue();
        assertThat(desk.timeline(opened)).containsOnlyOnce("help-colleague-away");
    }

    @Test
    void whoAskedAColleagueIsToldOnceWhenAPlannedAbsenceBegins() {
        TestPeople.add(jdbc, "peer.leave", "agent");
        LocalDate tomorrow = LocalDate.of(2026, 11, 19);
        absences.enter("peer.leave", new AbsenceDraft(tomorrow, tomorrow, AbsenceKind.LEAVE, null), "peer.leave");
        Opened opened = open("P3", "after-sales");
        asking.ask(
                opened.number(),
                new AskForHelp(
                        List.of(HelpKind.PEER), "And you?", Optional.empty(), Optional.of("peer.leave"), List.of()),
                OWNER);
        looking.lookAtAll();
        assertThat(desk.timeline(opened)).doesNotContain("help-colleague-away");

        clock.set(Instant.parse("2026-11-19T09:00:00Z"));
        looking.lookAtAll();
        looking.lookAtAll();

        assertThat(desk.unread(opened)).isTrue();
        assertThat(desk.timeline(opened)).containsOnlyOnce("help-colleague-away");
    }
}
