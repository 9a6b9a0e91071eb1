package io.firsthand.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may open an incident, what is refused, and the page on which it is opened. */
@ProductTest
class OpeningIncidentsTest extends IncidentsDesk {

    @Test
    void isForLeadsAndRefusesNonsense() {
        Map<String, Object> wish = wish();
        for (String person : List.of("lucia.gomez", "ana.silva", "nora.klein")) {
            HttpDesk desk = HttpDesk.at(port).login(person);
            assertThat(desk.post("/api/incidents", body(wish)).status())
                    .as(person)
                    .isEqualTo(403);
            assertThat(desk.get("/incidents").status()).as(person).isEqualTo(403);
        }
        assertThat(HttpDesk.at(port).post("/api/incidents", body(wish)).status())
                .isIn(401, 403);

        assertThat(refused(wish, "texts", Map.of("de", "Hallo"))).isEqualTo("announcement-without-english");
        assertThat(refused(wish, "texts", Map.of("en", "x", "xx", "y"))).isEqualTo("announcement-language-unknown");
        assertThat(refused(wish, "texts", Map.of("en", "Dear {password}"))).isEqualTo("announcement-place-unknown");
        assertThat(refused(wish, "texts", Map.of("en", " "))).isEqualTo("missing-value");
        assertThat(refused(wish, "title", " ")).isEqualTo("missing-value");
        assertThat(refused(wish, "title", "x".repeat(201))).isEqualTo("incident-text-too-long");
        assertThat(refused(wish, "affected", Map.of("by", "ORDERS"))).isEqualTo("missing-value");
        assertThat(refused(wish, "affected", Map.of("by", "PARCELS", "carrier", "dhl")))
                .isEqualTo("missing-value");
        assertThat(refused(wish, "affected", Map.of("by", "REASON", "reason", "no-such", "from", "2026-11-01")))
                .isEqualTo("incident-reason-unknown");
        assertThat(refused(
                        wish, "affected", Map.of("by", "ITEM", "sku", sku, "from", "2026-11-02", "to", "2026-11-01")))
                .isEqualTo("period-reversed");
        assertThat(refused(wish, "affected", Map.of("by", "ITEM", "sku", sku, "to", "1999-12-31")))
                .isEqualTo("incident-day-invalid");
        assertThat(refused(wish, "affected", Map.of("by", "ITEM", "sku", sku, "to", "+999999-01-01")))
                .isEqualTo("date-out-of-range");
        assertThat(tom.post("/api/incidents/I-0/over", "{\"closeWaiting\":false}")
                        .problem())
                .isEqualTo("incident-not-found");
        assertThat(tom.post("/api/incidents/preview", body(Map.of("by", "ORDERS", "orders", List.of("NO-SUCH"))))
                        .json()
                        .get("unknownOrders")
                        .get(0)
                        .asText())
                .isEqualTo("NO-SUCH");
    }

    @Test
    void isOpenedOnThePageAfterALookAtWhomItMeets() {
        String number = asks(buyer("Anna", "en"), "lucia.gomez", "<script>alert(1)</script> where is it?");
        assertThat(tom.get("/incidents/new").body()).contains("name=\"text-en\"");
        Map<String, String> form = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "title", "Truck <b>burnt</b>",
                "what", "On the A7",
                "by", "ITEM",
                "sku", sku,
                "text-en", "Dear {name}, we send it anew.",
                "step", "preview"));
        Answer preview = submit(form);
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.body())
                .contains(number)
                .contains("Truck &lt;b&gt;burnt&lt;/b&gt;")
                .doesNotContain("<script>alert")
                .contains("value=\"open\"");
        assertThat(sent(number)).isEmpty();

        form.put("step", "open");
        Answer opened = submit(form);
        assertThat(opened.status()).as(opened.toString()).isIn(302, 303);
        submit(form);
        works();

        assertThat(sent(number)).containsExactly("Dear Anna, we send it anew.");
        String page = opened.header("location").replaceAll("^https?://[^/]+", "");
        assertThat(tom.get(page).body()).contains(number).contains("told").contains("Truck &lt;b&gt;burnt&lt;/b&gt;");
        assertThat(tom.in(Locale.CHINESE).get("/incidents").body()).contains("突发事件");
        form.put("text-en", "Dear {x}");
        form.put("step", "preview");
        assertThat(submit(form).status()).isEqualTo(400);
    }

    private Answer submit(Map<String, String> fields) {
        StringBuilder form = new StringBuilder(HttpDesk.formToken(tom.get("/incidents/new")));
        fields.forEach((name, value) ->
                form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return tom.form("/incidents/new", form.toString());
    }

    private String refused(Map<String, Object> wish, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(wish);
        changed.put(field, value);
        Answer answer = tom.post("/api/incidents", body(changed));
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 422);
        return answer.problem();
    }
}
