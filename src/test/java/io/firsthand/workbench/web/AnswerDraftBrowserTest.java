package io.firsthand.workbench.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An agent who reads no German answers a German withdrawal, by mouse. Skipped where the machine has no Chromium. */
@ProductTest
class AnswerDraftBrowserTest extends TasklistBrowser {

    private static final String AGENT = "emma.clark";

    @Test
    void anAgentWithoutGermanAnswersAGermanWithdrawalAndReadsWhatSheSays() {
        String number = withdraws();
        try (Page page = signIn("en-GB", AGENT)) {
            Locator tab = caseOf(page, number);
            Locator words = tab.locator("textarea[name=text]").first();
            tab.locator("[name=offer-RETURN_REFUND]").click();
            assertThat(tab.locator("[data-refused=RETURN_REFUND]")).isVisible();

            tab.locator("[name=answer-draft]").click();

            assertThat(words)
                    .hasValue(Pattern.compile(
                            "Guten Tag Erika Muster,.*ist genehmigt.*45,00.*Emma Clark", Pattern.DOTALL));
            Locator meaning = tab.getByText("You bear the cost of sending them back");
            assertThat(meaning).isHidden();
            tab.getByText("What this says", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(meaning).isVisible();
            picture(page, "answer-draft-en");

            String mine = words.inputValue() + "\nPS: Grüße aus New York";
            words.fill(mine);
            List<String> asked = new ArrayList<>();
            page.onDialog(dialog -> refuse(dialog, asked));
            tab.locator("[name=answer-draft]").click();
            page.waitForCondition(() -> !asked.isEmpty());
            assertThat(asked).containsExactly("Replace what you have written?");
            assertThat(words).hasValue(mine);

            tab.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send"))
                    .first()
                    .click();
            assertThat(tab.locator(".ft-message.ft-out").last()).containsText("PS: Grüße aus New York");
            assertThat(words).hasValue("");
            assertThat(meaning).hasCount(0);
        }
    }

    @Test
    void aChineseAgentReadsWhatItSaysInChinese() {
        String number = withdraws();
        try (Page page = signIn("zh-CN", AGENT)) {
            Locator tab = caseOf(page, number);

            tab.getByText("代拟回复", new Locator.GetByTextOptions().setExact(true)).click();

            assertThat(tab.locator("textarea[name=text]").first())
                    .hasValue(Pattern.compile("Guten Tag Erika Muster,.*gesetzlichen Anspruch.*", Pattern.DOTALL));
            tab.getByText("这段话的意思", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(tab.getByText("这是您依法享有的权利")).isVisible();
            picture(page, "answer-draft-zh");
        }
    }

    private static void refuse(Dialog dialog, List<String> asked) {
        asked.add(dialog.message());
        dialog.dismiss();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    private Locator caseOf(Page page, String number) {
        page.setViewportSize(1280, 900);
        page.navigate("http://localhost:" + port + "/c/" + number);
        Locator tab = page.locator(".ft-case");
        assertThat(tab.locator("[name=answer-draft]")).isVisible();
        return tab;
    }

    private String withdraws() {
        DeliveredOrder order = DeliveredOrder.make(jdbc, "Erika Muster");
        jdbc.sql("update orders set market = 'DE', currency = 'EUR' where number = ?")
                .param(order.number())
                .update();
        jdbc.sql("update payments set currency = 'EUR' where provider_ref = ?")
                .param(order.number())
                .update();
        jdbc.sql("update customers set language = 'de', country = 'DE', time_zone = 'Europe/Berlin' where id ="
                        + " (select customer_id from orders where number = ?)")
                .param(order.number())
                .update();
        Answer answer = desk(AGENT).post("/api/contacts", """
                {"channel":"mail","from":"%s","text":"Hiermit widerrufe ich meine Bestellung.","language":"de",
                 "orderNumber":"%s","receivedBy":"%s"}""".formatted(order.mail(), order.number(), AGENT));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String number = answer.json().path("caseNumber").asText();
        assertThat(desk(AGENT)
                        .put("/api/cases/" + number + "/reason", "{\"reason\":\"change-of-mind\"}")
                        .status())
                .isBetween(200, 204);
        return number;
    }
}
