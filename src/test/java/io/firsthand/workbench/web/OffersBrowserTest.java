package io.firsthand.workbench.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.firsthand.cases.CaseFiles;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the judgement to a remedy, by mouse, in a real browser. Skipped where the machine has no Chromium. */
@ProductTest
class OffersBrowserTest extends TasklistBrowser {

    /** Has no task but these: the list shows the first fifteen. */
    private static final String AGENT = "offers.test";

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Remedies remedies;

    @BeforeEach
    void agent() {
        TestPeople.addTo(jdbc, AGENT, "service", "MENTOR", "agent");
    }

    @Test
    void anAgentProposesWhatTheRulesGiveWithOneClick() {
        String number = writesFrom("FR", "lost");
        try (Page page = signIn("en-GB", AGENT)) {
            Locator tab = caseTab(page, number);
            assertThat(tab).containsText("2011/83/EU");
            Locator offer = tab.locator("[name=offer-REFUND]");
            assertThat(offer).containsText("45.00");
            page.setViewportSize(1280, 900);
            assertThat(tab.locator(".ft-place-rights").first().boundingBox().y)
                    .as("in one column the rights are read before the answer is written")
                    .isLessThan(tab.locator(".ft-place-answer").boundingBox().y);

            offer.click();

            assertThat(tab.locator(".ft-item").getByText("Refund").last()).isVisible();
            assertThat(tab.locator("[name=offer-REFUND]")).hasCount(0);
        }
        Remedy proposed = only(number);
        assertThat(proposed.kind()).isEqualTo(RemedyKind.REFUND);
        assertThat(proposed.amount().amount()).isEqualByComparingTo("45");
        assertThat(proposed.ruleCovers()).isTrue();
        assertThat(proposed.overridingReason()).isEmpty();
    }

    @Test
    void anAgentWhoGivesLessIsToldWhatItCostsAndSaysWhy() {
        String number = writesFrom("FR", "lost");
        try (Page page = signIn("en-GB", AGENT)) {
            Locator tab = caseTab(page, number);
            tab.locator("[name=offer-other]").click();
            Locator form = tab.locator(".ft-propose");
            assertThat(form.locator("[name=amount]")).hasValue("45.00");
            assertThat(form.locator(".ft-outlook")).not().containsText("please say why");

            form.locator("[name=amount]").fill("30.00");
            assertThat(form.locator(".ft-outlook")).containsText("45.00");
            assertThat(form.locator(".ft-outlook")).containsText("please say why");
            assertThat(form.locator(".ft-outlook")).containsText("a denial in part");
            assertThat(form.locator(".ft-outlook")).containsText("Needs approval by: Supervisor or higher");
            form.getByText("Propose", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(form.locator("[role=alert]")).containsText("Say why");
            assertThat(remedies.ofCase(caseFiles.get(number).id())).isEmpty();

            form.locator("[name=overridingReason]").fill("Found the rest in the parcel");
            form.getByText("Propose", new Locator.GetByTextOptions().setExact(true))
                    .click();

            assertThat(tab).containsText("Found the rest in the parcel");
        }
        Remedy proposed = only(number);
        assertThat(proposed.reduced()).isTrue();
        assertThat(proposed.overridingReason()).contains("Found the rest in the parcel");
    }

    @Test
    void anAgentProposesThreeTimesThePriceOfAFakeInChinese() {
        String number = writesFrom("CN", "fake");
        try (Page page = signIn("zh-CN", AGENT)) {
            Locator tab = caseTab(page, number);
            tab.locator("[name=evidenceGiven-true]").click();
            Locator offer = tab.locator("[name=offer-COMPENSATION]");
            assertThat(offer).containsText("支付赔付");
            assertThat(offer).containsText("120.00");
            assertThat(tab.locator(".ft-offers")).containsText("法务");

            offer.click();

            assertThat(tab.locator("[name=offer-COMPENSATION]")).hasCount(0);
            assertThat(tab).containsText("退款之外已提出或已赔付");
        }
        Remedy proposed = only(number);
        assertThat(proposed.kind()).isEqualTo(RemedyKind.COMPENSATION);
        assertThat(proposed.entitlementRow()).contains("cn-11");
    }

    private Remedy only(String number) {
        List<Remedy> all = remedies.ofCase(caseFiles.get(number).id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** Somebody writes about an order of his own in that market whose parcel is lost, or came. */
    private String writesFrom(String market, String reason) {
        DeliveredOrder order = DeliveredOrder.make(jdbc, "Olivia Brown");
        jdbc.sql("update orders set market = ? where number = ?")
                .params(market, order.number())
                .update();
        if (reason.equals("lost")) {
            jdbc.sql("update parcels set state = 'LOST', delivered_at = null where tracking_number = ?")
                    .param(order.number())
                    .update();
        }
        HttpDesk desk = desk(AGENT);
        Answer answer = desk.post("/api/contacts", """
                {"channel":"mail","from":"%s","text":"About my order","orderNumber":"%s","receivedBy":"%s"}""".formatted(order.mail(), order.number(), AGENT));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String number = answer.json().path("caseNumber").asText();
        assertThat(desk.put("/api/cases/" + number + "/reason", "{\"reason\":\"" + reason + "\"}")
                        .status())
                .isBetween(200, 204);
        return number;
    }

    private static Locator caseTab(Page page, String number) {
        loaded(page);
        open(page, number);
        return page.locator(".ft-case");
    }
}
