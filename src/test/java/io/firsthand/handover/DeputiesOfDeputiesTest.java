package io.firsthand.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.people.AbsenceChanged;
import io.firsthand.people.People;
import io.firsthand.people.Roles;
import io.firsthand.support.ProductTest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** Deputies who are away, left or stand in a circle, and what happens at the same moment. */
@ProductTest
class DeputiesOfDeputiesTest extends StandIns {

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDeputyOfAnAbsentDeputyActs() {
        String cem = desk.agent("cem");
        CaseFile caseFile = desk.caseOf(ada);
        desk.away(ben, NINE.minusSeconds(60), NINE.plusSeconds(86_400), cem);
        desk.away(ada, NINE.minusSeconds(60), NINE.plusSeconds(86_400), ben);

        standingIn.lookAtAll();

        assertThat(desk.now(caseFile).deputy()).contains(cem);
    }

    @Test
    void aCircleOfDeputiesFallsToALeadAndItIsSaid() {
        CaseFile caseFile = desk.caseOf(ada);
        desk.away(ben, NINE.minusSeconds(60), NINE.plusSeconds(86_400), ada);
        desk.away(ada, NINE.minusSeconds(60), NINE.plusSeconds(86_400), ben);

        standingIn.lookAtAll();

        String deputy = desk.now(caseFile).deputy().orElseThrow();
        assertThat(people.get(deputy).has(Roles.LEAD)).as(deputy + " is a lead").isTrue();
        assertThat(people.get(deputy).onShift(NINE)).as(deputy + " is on shift").isTrue();
        assertThat(desk.kinds(caseFile)).contains("no-deputy-found");
    }

    @Test
    void aDeputyWhoFallsSickIsReplaced() {
        String cem = desk.agent("cem");
        CaseFile caseFile = desk.caseOf(ada);
        absences.sickToday(ada, ada);
        String first = desk.now(caseFile).deputy().orElseThrow();

        absences.sickToday(first, "tom.baker");

        assertThat(desk.now(caseFile).deputy()).contains(first.equals(ben) ? cem : ben);
    }

    @Test
    void whoIsNoAgentAnyMoreIsNoDeputyEither() {
        CaseFile caseFile = desk.caseOf(ada);
        desk.away(ada, NINE.minusSeconds(60), NINE.plusSeconds(86_400), ben);
        standingIn.lookAtAll();
        assertThat(desk.now(caseFile).deputy()).contains(ben);

        jdbc.sql("update people set roles = array['analyst'] where id = ?")
                .param(ben)
                .update();
        standingIn.lookAtAll();

        assertThat(desk.now(caseFile).deputy()).isPresent().isNotEqualTo(Optional.of(ben));
    }

    @Test
    void oneCaseThatCannotBeJudgedDoesNotStopTheOthers() {
        CaseFile broken = desk.caseOf(ada);
        CaseFile other = desk.caseOf(ada);
        desk.priority(broken, "P0");
        jdbc.sql("update case_files set deputy = ?, deputy_because = null where id = ?")
                .params(ben, broken.id())
                .update();
        desk.away(ada, NINE.minusSeconds(60), NINE.plusSeconds(86_400), ben);
        try {
            standingIn.lookAtAll();

            assertThat(desk.now(other).deputy()).contains(ben);
        } finally {
            jdbc.sql("update case_files set deputy_because = 'ABSENT' where id = ?")
                    .param(broken.id())
                    .update();
        }
    }

    @Test
    void aConflictWhileTheCasesMoveIsTriedOnceMore() {
        CaseFile caseFile = desk.caseOf(ada);
        var conflicts = new AtomicInteger();
        ApplicationListener<ApplicationEvent> once = event -> {
            if (event instanceof PayloadApplicationEvent<?> about
                    && about.getPayload() instanceof AbsenceChanged change
                    && change.id().equals(ada)
                    && conflicts.getAndIncrement() == 0) {
                throw new OptimisticLockingException("changed by another");
            }
        };
        var events = context.getBean(ApplicationEventMulticaster.class);
        events.addApplicationListener(once);
        try {
            absences.sickToday(ada, "tom.baker");
        } finally {
            events.removeApplicationListener(once);
        }

        assertThat(conflicts).hasValue(2);
        assertThat(desk.now(caseFile).deputy()).contains(ben);
    }

    @Test
    void whoOnlyRefersToAnAdministratorDoesNotWaitWhileTheyAreLocked() {
        transaction.executeWithoutResult(status -> {
            ReflectionTestUtils.invokeMethod(context.getBean("personRows"), "lockAdministrators");
            assertThat(CompletableFuture.supplyAsync(
                                    () -> jdbc.sql("select id from people where id = 'ada.admin' for key share nowait")
                                            .query(String.class)
                                            .single())
                            .join())
                    .isEqualTo("ada.admin");
        });
    }
}
