package io.firsthand.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.WaitingFor;
import io.firsthand.people.EnteringAbsences;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** To whom Tasklist shows the task of a case that is to be handed over. */
@ProductTest
class HandedTasksTest extends TeamOverHttp {

    @Autowired
    HearingCustomers hearing;

    @Autowired
    ReadingCases reading;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theReceiverAndTheLeadsAreShownTheCaseAlsoAfterItHasWaited() {
        CaseFile caseFile = desk.caseOf(ada);
        long id = id(give(ada, caseFile, ben, "LANGUAGE_GAP", SUMMARY));
        waitsAndComesBack(caseFile);
        assertThat(shownTo(caseFile))
                .as("the receiver, before his time is over")
                .containsExactly(ben);
        assertThat(as(ben).engine("GET", "/task/" + desk.task(caseFile).getId(), null)
                        .status())
                .isEqualTo(200);
        assertThat(handedTo(ben)).contains(desk.task(caseFile).getId());
        assertThat(handedTo(ada)).isEmpty();
        assertThat(handedTo(lea))
                .as("before his time is over")
                .doesNotContain(desk.task(caseFile).getId());

        clock.advance(Duration.ofMinutes(31));
        moving.runDue();
        waitsAndComesBack(caseFile);
        assertThat(shownTo(caseFile)).as("and who decides now").containsExactlyInAnyOrder(ben, "role-lead");
        assertThat(handedTo(ben)).contains(desk.task(caseFile).getId());
        assertThat(handedTo(lea)).contains(desk.task(caseFile).getId());

        answer(lea, caseFile, id, "refusal", "{\"why\":\"Ada stays.\"}");
        waitsAndComesBack(caseFile);
        assertThat(shownTo(caseFile)).isEmpty();
        assertThat(handedTo(ben)).isEmpty();
        assertThat(desk.task(caseFile).getAssignee()).isEqualTo(ada);
    }

    /** Ids of the tasks in the person's list "Handed to me". */
    private List<String> handedTo(String person) {
        HttpDesk tasklist = as(person);
        for (JsonNode filter : tasklist.engine("GET", "/filter?resourceType=Task&maxResults=2000", null)
                .json()) {
            if (filter.path("name").asText().startsWith("Handed to me")) {
                String list = "/filter/" + filter.path("id").asText() + "/list?firstResult=0&maxResults=500";
                return tasklist.engine("POST", list, "{}").json().findValuesAsText("id");
            }
        }
        throw new AssertionError("no list of what is handed over");
    }

    /** To whom Tasklist offers the open task beside its assignee. */
    private List<String> shownTo(CaseFile caseFile) {
        return tasks.getIdentityLinksForTask(desk.task(caseFile).getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(link -> link.getUserId() == null ? link.getGroupId() : link.getUserId())
                .toList();
    }

    private void waitsAndComesBack(CaseFile caseFile) {
        String before = desk.task(caseFile).getId();
        waiting.letWait(caseFile.number(), ada, WaitingFor.OUTSIDE, Optional.empty());
        transaction.executeWithoutResult(
                status -> hearing.heardFromOutside(caseFiles.lock(caseFile.id()), "incident-over", "incident", "I-1"));
        reading.read(caseFile.number(), ada, Long.MAX_VALUE);
        assertThat(desk.task(caseFile).getId()).as("another task").isNotEqualTo(before);
    }

    @Test
    void aDeputyWhoRefusesGoesOnSeeingTheTaskThatIsHis() {
        CaseFile caseFile = desk.caseOf(ada);
        context.getBean(EnteringAbsences.class).sickToday(ada, lea);
        assertThat(desk.now(caseFile).deputy()).contains(ben);
        long refused = id(give(lea, caseFile, ben, "LEAVE", SUMMARY));

        answer(ben, caseFile, refused, "refusal", "{\"why\":\"Only while she is away.\"}");

        assertThat(sees(ben, caseFile)).isTrue();
        long withdrawn = id(give(lea, caseFile, ben, "LEAVE", SUMMARY));
        answer(lea, caseFile, withdrawn, "withdrawal", "{}");
        assertThat(sees(ben, caseFile)).isTrue();
    }

    @Test
    void whoStoodInGoesOnSeeingTheTaskThatIsOfferedToHim() {
        CaseFile caseFile = desk.caseOf(ada);
        EnteringAbsences absences = context.getBean(EnteringAbsences.class);
        long absence = absences.sickToday(ada, lea).id();
        id(give(lea, caseFile, ben, "LEAVE", SUMMARY));
        clock.advance(Duration.ofMinutes(1));

        absences.cancel(ada, absence, ada);

        assertThat(desk.task(caseFile).getAssignee()).isEqualTo(ada);
        assertThat(sees(ben, caseFile)).as("his to accept or refuse").isTrue();
    }

    private boolean sees(String person, CaseFile caseFile) {
        return as(person)
                        .engine("GET", "/task/" + desk.task(caseFile).getId(), null)
                        .status()
                == 200;
    }
}
