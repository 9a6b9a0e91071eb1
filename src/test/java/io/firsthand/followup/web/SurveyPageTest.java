package io.firsthand.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosedAs;
import io.firsthand.followup.DecidingReopenings;
import io.firsthand.followup.FollowUpDesk;
import io.firsthand.followup.Survey;
import io.firsthand.platform.web.RequestRate;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The customer's survey page, with everything that may arrive at an address that anybody can open. */
@ProductTest
class SurveyPageTest {

    private static final String DELAY_OVER = "IntermediateCatchEvent_SurveyDelayOver";

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    DecidingReopenings deciding;

    @Autowired
    TestClock clock;

    private FollowUpDesk desk;
    private CaseFile closed;
    private Survey survey;
    private String page;

    @BeforeEach
    void aSurveyIsOffered() {
        clock.set(TestClock.START);
        desk = beans.createBean(FollowUpDesk.class);
        closed = desk.closed(desk.buyer(), ClosedAs.SOLVED);
        desk.fire(closed, DELAY_OVER);
        survey = desk.survey(closed);
        page = "/survey/" + desk.token(survey);
    }

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
    }

    @Test
    void openingThePageStoresNothingAndLeavesNothingBehind() {
        Answer opened = stranger().get(page);
        stranger().get(page);

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body())
                .contains("<html lang=\"de\">", "Wie war es?", "name=\"score\"", "<legend>", "for=\"score-5\"")
                .doesNotContain("<script", "Careful", "@example.net", closed.number());
        assertThat(opened.header("Content-Security-Policy")).contains("default-src 'self'", "form-action 'self'");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        assertThat(opened.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(opened.header("Set-Cookie")).doesNotContain("SESSION");
        assertThat(desk.survey(closed).state()).isEqualTo(Survey.State.OFFERED);
    }

    @Test
    void sendingTheFormStoresOnce() {
        Answer first = send("score=4&answer=PARTLY&comment=" + encoded("Gut, danke 🙂"));
        Answer second = send("score=1&answer=NO&comment=other");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("Vielen Dank!");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Sie haben schon geantwortet");
        assertThat(stranger().get(page).status()).isEqualTo(409);
        JsonNode said = HttpDesk.at(port)
                .login("tom.baker")
                .get("/api/cases/" + closed.number() + "/surveys")
                .json()
                .path("items")
                .path(0);
        assertThat(said.path("score").asInt()).isEqualTo(4);
        assertThat(said.path("answer").asText()).isEqualTo("PARTLY");
        assertThat(said.path("comment").asText()).isEqualTo("Gut, danke 🙂");
    }

    @Test
    void twoClicksAtOnceStoreOnce() {
        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> send("score=5").status())
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 409, 409, 409);
        assertThat(desk.timeline(closed)).containsOnlyOnce("survey-answered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "score=0",
                "score=6",
                "score=5.0",
                "score=1&score=5",
                "score=%00",
                "score=5&answer=MAYBE",
                "score=" + "5555555555555555555555",
                "answer=YES&comment=no+score"
            })
    void whatIsNoAnswerIsAskedForAgainAndNothingIsStored(String body) {
        Answer answer = send(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"", "Bitte wählen Sie");
        assertThat(desk.survey(closed).state()).isEqualTo(Survey.State.OFFERED);
    }

    @Test
    void hostileWordsStayWords() {
        String hostile = "<script>alert(1)</script>${7*7}' or 1=1 --\u0000\u202E";

        Answer again = send("comment=" + encoded(hostile));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("&lt;script&gt;").doesNotContain("<script>alert", "49'");

        assertThat(send("score=3&comment=" + encoded(hostile)).status()).isEqualTo(200);
        assertThat(desk.survey(closed).comment()).contains("<script>alert(1)</script>${7*7}' or 1=1 --");
    }

    @Test
    void aCommentThatIsTooLongIsRefusedAndKeptOnThePage() {
        Answer answer = send("score=5&comment=" + "x".repeat(2001));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("zu lang", "xxxx", "checked=\"checked\"");
        assertThat(send("score=5&comment=" + "x".repeat(2000)).status()).isEqualTo(200);
    }

    @Test
    void anAddressThatWeNeverGaveOutIsNotFound() {
        String token = desk.token(survey);
        String other = (survey.id() + 1) + token.substring(token.indexOf('.'));
        for (String forged : List.of(
                other, token + "x", token.substring(1), "x", survey.id() + ".AAAAAAAAAAAAAAAAAAAA", "9".repeat(400))) {
            Answer answer = stranger().in(Locale.CHINESE).get("/survey/" + forged);
            assertThat(answer.status()).as(forged).isEqualTo(404);
            assertThat(answer.body()).contains("没有找到这个页面");
            assertThat(HttpDesk.at(port)
                            .call("POST", "/survey/" + forged, form(), "score=1".getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(desk.survey(closed).state()).isEqualTo(Survey.State.OFFERED);
    }

    @Test
    void anAnswerThatComesTooLateIsNotStored() {
        clock.advance(Duration.ofDays(11));

        assertThat(stranger().get(page).status()).isEqualTo(410);
        Answer late = send("score=5");

        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body()).contains("Diese Umfrage ist beendet");
        assertThat(desk.survey(closed).score()).isEmpty();
    }

    @Test
    void nothingIsAskedWhileTheCaseIsBackWithItsOwner() {
        deciding.reopen(closed.number(), FollowUpDesk.OWNER);

        Answer answer = send("score=1");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).contains("Wir kümmern uns wieder darum");
        assertThat(desk.now(closed).reopenedCount()).isEqualTo(1);
    }

    @Test
    void whoHammersThePageIsTurnedAwayForAMinute() {
        clock.advance(Duration.ofHours(1));
        HttpDesk stranger = stranger();
        Answer last = null;
        for (int i = 0; i <= RequestRate.PER_MINUTE; i++) {
            last = stranger.get("/survey/none");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(stranger.get(page).status()).isEqualTo(429);

        clock.advance(Duration.ofMinutes(1));
        assertThat(stranger.get(page).status()).isEqualTo(200);
    }

    private HttpDesk stranger() {
        return HttpDesk.at(port);
    }

    private Answer send(String body) {
        return stranger().call("POST", page, form(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String form() {
        return "application/x-www-form-urlencoded";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
