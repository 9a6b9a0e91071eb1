package io.firsthand.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case that was linked to an incident wrongly is taken out, and one that was taken out wrongly is linked again. */
@ProductTest
class UnlinkedCasesTest extends IncidentsDesk {

    @Test
    void aCaseThatWasLinkedWronglyIsTakenOutAndHearsNoMore() {
        String first = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");
        String second = asks(buyer("Bob", "en"), "lucia.gomez", "How do I clean the cup?");
        String third = asks(buyer("Carol", "en"), "lucia.gomez", "How do I clean the cup?");
        String number = open(UUID.randomUUID().toString()).json().get("number").asText();
        String path = "/api/incidents/" + number + "/cases/";
        assertThat(tom.post(path + third + "/unlinking", "").status())
                .as("before its text has left")
                .isEqualTo(204);
        works();
        assertThat(sent(third)).isEmpty();
        assertThat(sent(second)).hasSize(1);

        assertThat(HttpDesk.at(port)
                        .login("lucia.gomez")
                        .post(path + second + "/unlinking", "")
                        .status())
                .isEqualTo(403);
        assertThat(tom.post(path + second + "/unlinking", "").status()).isEqualTo(204);
        assertThat(tom.post(path + second + "/unlinking", "").status())
                .as("the second click")
                .isEqualTo(204);
        assertThat(tom.post(path + "C1/unlinking", "").problem()).isEqualTo("case-not-found");
        linking.linkNew();
        works();

        assertThat(sent(second)).as("what was said stays said").hasSize(1);
        assertThat(kinds(second)).filteredOn("incident-unlinked"::equals).hasSize(1);
        JsonNode sheet = tom.get("/api/workbench/cases/" + first).json();
        assertThat(sheet.at("/incidents/0/mayUnlink").asBoolean()).isTrue();
        assertThat(tom.get("/api/workbench/cases/" + second).json().path("incidents"))
                .isEmpty();
        assertThat(tom.get("/incidents/" + number).body())
                .contains("unlinked by")
                .doesNotContain("??");

        tom.post("/api/incidents/" + number + "/over", body(Map.of("texts", Map.of("en", "All is well again."))));
        works();
        assertThat(sent(first)).endsWith("All is well again.");
        assertThat(sent(second)).hasSize(1);
        assertThat(kinds(second)).doesNotContain("incident-over");
    }

    @Test
    void aLeadUnlinksOnThePageToo() {
        String linked = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");
        String unknown = asks(new Buyer("NO-SUCH", UUID.randomUUID() + "@mail.example"), "lucia.gomez", "Hello");
        String number = open(UUID.randomUUID().toString()).json().get("number").asText();
        String token = HttpDesk.formToken(tom.get("/incidents/" + number));

        tom.form("/incidents/" + number + "/cases/" + unknown + "/unlinking", token);
        assertThat(tom.get("/incidents/" + number).body()).contains("was never linked");
        tom.form("/incidents/" + number + "/cases/" + linked + "/unlinking", token);

        assertThat(tom.in(Locale.CHINESE).get("/incidents/" + number).body())
                .contains("已由Tom", "取消关联")
                .doesNotContain("??");
        assertThat(kinds(linked)).contains("incident-unlinked");
    }

    @Test
    void aCaseThatWasUnlinkedByMistakeIsLinkedAgainAndHearsWhatItMissed() {
        String mistaken = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");
        String told = asks(buyer("Bob", "en"), "lucia.gomez", "Where is my parcel?");
        String late = asks(buyer("Carol", "en"), "lucia.gomez", "Where is my parcel?");
        String stranger = asks(new Buyer("NO-SUCH", UUID.randomUUID() + "@mail.example"), "lucia.gomez", "Hello");
        String number = open(UUID.randomUUID().toString()).json().get("number").asText();
        String path = "/api/incidents/" + number + "/cases/";
        tom.post(path + mistaken + "/unlinking", "");
        works();
        tom.post(path + told + "/unlinking", "");
        tom.post(path + late + "/unlinking", "");
        assertThat(sent(mistaken)).isEmpty();

        assertThat(tom.post(path + mistaken + "/linking", "").status()).isEqualTo(204);
        assertThat(tom.post(path + mistaken + "/linking", "").status())
                .as("the second click")
                .isEqualTo(204);
        assertThat(tom.post(path + told + "/linking", "").status()).isEqualTo(204);
        assertThat(tom.post(path + stranger + "/linking", "").problem()).isEqualTo("case-not-linked");
        assertThat(HttpDesk.at(port)
                        .login("lucia.gomez")
                        .post(path + mistaken + "/linking", "")
                        .status())
                .isEqualTo(403);
        works();

        assertThat(sent(mistaken)).hasSize(1);
        assertThat(sent(told)).as("nobody is told twice").hasSize(1);
        assertThat(kinds(mistaken)).filteredOn("incident-relinked"::equals).hasSize(1);
        assertThat(tom.get("/api/incidents/" + number)
                        .json()
                        .at("/figures/cases")
                        .asInt())
                .isEqualTo(2);

        tom.post("/api/incidents/" + number + "/over", body(Map.of("texts", Map.of("en", "All is well again."))));
        works();
        assertThat(sent(late)).as("not told that it is over").hasSize(1);
        tom.form(
                "/incidents/" + number + "/cases/" + late + "/linking",
                HttpDesk.formToken(tom.get("/incidents/" + number)));
        assertThat(tom.get("/incidents/" + number).body())
                .contains(late, "belongs to it again")
                .doesNotContain("??", "unlinked by");
        works();
        works();

        assertThat(sent(late)).endsWith("All is well again.").hasSize(2);
        assertThat(sent(mistaken)).endsWith("All is well again.").hasSize(2);
        assertThat(kinds(late)).contains("incident-over");
    }

    private List<String> kinds(String number) {
        return jdbc.sql("select t.kind from timeline_entries t join case_files c on c.id = t.case_id"
                        + " where c.number = ? order by t.id")
                .param(number)
                .query(String.class)
                .list();
    }
}
