package io.firsthand.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Tasklist's own calls for lists, as agents make them. */
@ProductTest
class TaskListCallsTest extends AgentCalls {

    @Test
    void showsEachViewerHisOwnListWhateverTheRequestSays() {
        String mine = taskOf(openCase("lucia.gomez"));
        HttpDesk jonas = desk("jonas.weber");
        String filter = filter(jonas, "Mine by urgency");

        Answer his = jonas.engine(
                "POST", "/filter/" + filter + "/list?firstResult=0&maxResults=15", "{\"assignee\":\"lucia.gomez\"}");
        Answer hers =
                desk("lucia.gomez").engine("POST", "/filter/" + filter + "/list?firstResult=0&maxResults=15", "{}");

        assertThat(his.status()).as(his.toString()).isEqualTo(200);
        assertThat(his.body()).doesNotContain(mine);
        assertThat(hers.body()).contains(mine);
    }

    @Test
    void offersTheListsToAgentsAndTheWholeDeskToLeadsOnly() {
        assertThat(filters(desk("jonas.weber"))).contains("Mine by urgency", "To take", "To approve");
        assertThat(filters(desk("jonas.weber"))).doesNotContain("All open tasks");
        assertThat(filters(desk("tom.baker"))).contains("All open tasks");
    }

    @Test
    void namesTheListsInTheViewersLanguage() {
        HttpDesk jonas = desk("jonas.weber");
        String id = filter(jonas, "To approve");
        assertThat(filters(jonas)).doesNotContain("待审批");

        HttpDesk reader = jonas.in(Locale.CHINESE);
        assertThat(filters(reader)).contains("待审批").doesNotContain("To approve");
        assertThat(reader.engine("GET", "/filter/" + id, null)
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("待审批");
    }

    private static String filters(HttpDesk desk) {
        return desk.engine("GET", "/filter?resourceType=Task&firstResult=0&maxResults=2000", null)
                .body();
    }

    private static String filter(HttpDesk desk, String name) {
        for (JsonNode filter : desk.engine("GET", "/filter?resourceType=Task&maxResults=2000", null)
                .json()) {
            if (filter.path("name").asText().startsWith(name)) {
                return filter.path("id").asText();
            }
        }
        throw new AssertionError("no filter " + name);
    }
}
