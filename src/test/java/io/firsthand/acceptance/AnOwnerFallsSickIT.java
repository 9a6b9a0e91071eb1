package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.handover.HandsDesk;
import io.firsthand.handover.StandingIn;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Protocol: the owner of five open tasks falls sick in the morning and is back the next day. */
@ProductTest
class AnOwnerFallsSickIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    StandingIn standingIn;

    @Autowired
    TestClock clock;

    private HandsDesk desk;

    @Test
    void fiveTasksGoToTheDeputyAtOnceAndBackInTheMorning() {
        Protocol protocol = Protocol.of(context);
        desk = new HandsDesk(context);
        String owner = desk.agent("owner");
        String colleague = desk.agent("colleague");
        List<CaseFile> cases =
                Stream.generate(() -> desk.caseOf(owner)).limit(5).toList();
        for (CaseFile each : cases) {
            assertThat(protocol.task(owner, each.number())).isNotEmpty();
        }

        // the lead reads "sick" in the team's chat: one click
        assertThat(protocol.as("tom.baker")
                        .post("/api/people/" + owner + "/sick-today", "{}")
                        .status())
                .isEqualTo(200);

        for (CaseFile each : cases) {
            assertThat(protocol.owner(each.number())).as("the owner stays").isEqualTo(owner);
            assertThat(protocol.task(colleague, each.number()))
                    .as("his task now")
                    .isNotEmpty();
            assertThat(desk.task(each).getDueDate())
                    .as("the clock goes on")
                    .isEqualTo(Date.from(each.promisedBy().orElseThrow()));
            assertThat(protocol.timeline(each.number())).containsOnlyOnce("deputy-acts");
        }

        // the colleague answers one customer, who is not asked to wait for anybody
        String first = cases.get(0).number();
        assertThat(protocol.replies(colleague, first, "A new cup is on its way.")
                        .status())
                .isEqualTo(201);
        protocol.outboxRuns();

        clock.set(Instant.parse("2026-11-19T09:00:00Z"));
        standingIn.lookAtAll();

        for (CaseFile each : cases) {
            assertThat(desk.task(each).getAssignee()).as("back on his desk").isEqualTo(owner);
            assertThat(protocol.timeline(each.number())).containsOnlyOnce("owner-is-back");
            assertThat(protocol.caseFile(each.number()).path("transfers").asInt())
                    .as("a deputy is no transfer")
                    .isZero();
        }
        assertThat(protocol.timeline(first)).contains("customer-answered");
    }

    @AfterEach
    void home() {
        clock.set(TestClock.START);
        desk.goHome();
    }
}
