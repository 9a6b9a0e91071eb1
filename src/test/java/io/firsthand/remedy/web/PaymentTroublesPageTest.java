package io.firsthand.remedy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.remedy.AtTheRemedyDesk;
import io.firsthand.remedy.LedgerStatus;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which finance clears payments. */
@ProductTest
class PaymentTroublesPageTest extends AtTheRemedyDesk {

    private static final String PAGE = "/finance/payments";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private RemedyDesk.Opened opened;

    @BeforeEach
    void open() {
        opened = desk.open();
    }

    @Test
    void opensForFinanceOnly() {
        assertThat(HttpDesk.at(port).get(PAGE).header("location")).endsWith("/login");
        for (String other : new String[] {"mei.lin", "tom.baker", "ana.silva", "ada.admin"}) {
            assertThat(HttpDesk.at(port).login(other).get(PAGE).status())
                    .as(other)
                    .isEqualTo(403);
        }
        HttpDesk nora = HttpDesk.at(port).login("nora.klein");
        assertThat(nora.get(PAGE).body()).contains("Payments to clear").doesNotContain("??");
        assertThat(nora.in(Locale.CHINESE).get(PAGE).body())
                .contains("待核实付款", "lang=\"zh-CN\"")
                .doesNotContain("??");
        assertThat(nora.get("/").body()).contains("href=\"" + PAGE + "\"");
    }

    @Test
    void tellsWhatHappenedAndClearsItOnce() {
        Remedy remedy = failed();
        HttpDesk piet = HttpDesk.at(port).login("piet.devries");

        Answer page = piet.get(PAGE);
        assertThat(page.body())
                .contains(
                        remedy.number(), "5.00 EUR", "/cases/" + opened.number(), "The payment failed; no money moved")
                .contains("Have it paid again", "Give the payment up");
        String giveUp = "step=GIVE_UP&" + HttpDesk.formToken(page);

        assertThat(piet.form(PAGE + "/" + remedy.number(), giveUp).status()).isEqualTo(302);
        assertThat(piet.get(PAGE).body()).contains(remedy.number() + ": the payment was given up");
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.GIVEN_UP);

        piet.form(PAGE + "/" + remedy.number(), giveUp);
        assertThat(piet.get(PAGE).body()).contains("does not need to be cleared any more");
        assertThat(piet.get(PAGE + "/given-up").body()).contains(remedy.number(), "nothing was paid");
    }

    @Test
    void paysAgainWithoutPayingTwice() {
        Remedy remedy = failed();
        HttpDesk piet = HttpDesk.at(port).login("piet.devries").in(Locale.CHINESE);
        String retry = "step=RETRY&" + HttpDesk.formToken(piet.get(PAGE));

        piet.form(PAGE + "/" + remedy.number(), retry);
        assertThat(piet.get(PAGE).body()).contains("已重新发起付款");
        piet.form(PAGE + "/" + remedy.number(), retry);
        assertThat(piet.get(PAGE).body()).contains("已无需核实");
        desk.deliver();

        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.SETTLED);
    }

    @Test
    void asksForTheReferenceOfAPaymentByHand() {
        Remedy remedy = failed();
        HttpDesk piet = HttpDesk.at(port).login("piet.devries");
        String token = HttpDesk.formToken(piet.get(PAGE));

        piet.form(PAGE + "/" + remedy.number(), "step=BY_HAND&reference=+&" + token);
        assertThat(piet.get(PAGE).body()).contains("Give the reference by which the payment is found");
        piet.form(PAGE + "/" + remedy.number(), "step=BY_HAND&reference=T-4711&" + token);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.SETTLED);
    }

    @Test
    void refusesWhatAnotherSiteSends() {
        Remedy remedy = failed();
        HttpDesk piet = HttpDesk.at(port).login("piet.devries");

        assertThat(piet.form(PAGE + "/" + remedy.number(), "step=GIVE_UP").status())
                .isEqualTo(403);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.FAILED);
    }

    @Test
    void leadsToTheCase() {
        jdbc.sql(
                        "update case_files set owner_because_en = 'Received it first.', owner_because_zh = '首次接待。' where id = ?")
                .param(opened.id())
                .update();
        HttpDesk piet = HttpDesk.at(port).login("piet.devries");

        assertThat(piet.get("/cases/" + opened.number()).header("location")).endsWith("/c/" + opened.number());
        assertThat(piet.get("/c/" + opened.number()).body())
                .contains("Case " + opened.number(), "Received it first.")
                .doesNotContain("??");
        assertThat(piet.get("/cases/C0").status()).isEqualTo(404);
        assertThat(HttpDesk.at(port)
                        .login("ana.silva")
                        .get("/cases/" + opened.number())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keepsTheLanguageThatWasChosenOnAPage() {
        HttpDesk nora = HttpDesk.at(port).login("nora.klein");

        assertThat(nora.get(PAGE).body()).contains("?lang=zh");
        assertThat(nora.get(PAGE + "?lang=zh").body()).contains("待核实付款");
        assertThat(nora.get(PAGE).body()).contains("待核实付款");
        assertThat(nora.get("/api/cases/none").body())
                .as("programs say it in each call")
                .contains("no case");
    }

    private Remedy failed() {
        return desk.sent(opened, RemedyDesk.goodwill("5.00"), SandboxBehaviour.FAIL, 1);
    }
}
