package io.firsthand.workbench.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.firsthand.support.ProductTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An agent's day in a real browser. Skipped where the machine has no Chromium. */
@ProductTest
class TasklistBrowserTest extends TasklistBrowser {

    @Test
    void anAgentReadsAnswersProposesAndLetsTheCaseWaitInChinese() {
        String number = openCase("wang.fang", "<b>杯子</b>收到的时候已经碎了，请退款。");
        try (Page page = signIn("zh-CN", "wang.fang")) {
            assertThat(page.getByText("待接手")).isVisible();
            open(page, number);
            Locator tab = page.locator(".ft-case");
            assertThat(tab).containsText("<b>杯子</b>收到的时候已经碎了");
            assertThat(tab).containsText("Handmade ceramic cup");
            assertThat(tab).containsText("客户权益及依据");
            assertThat(page.locator(".ce-eol-banner")).isHidden();
            assertThat(page.locator(".nav-tabs").getByText("历史")).isHidden();
            assertThat(page.locator(".app-banner")).containsText("Firsthand");
            assertThat(page.locator("li.task").first()).containsText("秒前");

            tab.locator("textarea[name=text]").first().fill("您好，非常抱歉，我们马上为您处理。");
            tab.getByText("发送回复").click();
            assertThat(tab.locator(".ft-talk")).containsText("我们马上为您处理");

            tab.getByText("提出退款、补发、赔付、补偿或拒绝").click();
            tab.locator("select[name=kind]").selectOption("GOODWILL");
            tab.locator("input[name=amount]").fill("5.00");
            tab.locator("textarea[name=overridingReason]").fill("礼物受损，客户很失望");
            assertThat(tab.locator(".ft-outlook")).containsText("审批");
            tab.getByText("提交方案").click();
            assertThat(tab.locator(".ft-item").getByText("善意补偿").first()).isVisible();
            page.onDialog(question -> question.accept());
            // what came of it counts as read once it has been on the screen; before, the case would come straight back
            page.waitForResponse(
                    response -> response.url().endsWith("/read"),
                    () -> tab.locator(".ft-item").getByText("撤回").first().click());
            assertThat(tab.locator(".ft-item").getByText("已撤回").first()).isVisible();

            complete(page, "表单", "等其他方（部门、承运商、付款）", "完成");
        }
        assertThat(desk("wang.fang").get("/api/cases/" + number).body()).contains("WAITING");
    }

    @Test
    void anAgentAsksBothAtOnceAndSaysTheStandardSentencesWhereSomebodyWasHurt() {
        String number = openCase("jonas.weber", "The lamp caught fire and burned my hand.");
        try (Page page = signIn("en-GB", "jonas.weber")) {
            page.navigate("http://localhost:" + port + "/c/" + number);
            Locator tab = page.locator(".ft-case");
            assertThat(tab).containsText("No amount settles this");
            assertThat(tab).containsText("Offer no goodwill and no voucher");
            assertThat(tab).containsText("Supervisor or higher");

            tab.getByText("Ask for a decision, and facts from").click();
            assertThat(tab.getByText("Ask for a decision, and facts from")).isHidden();
            assertThat(tab).containsText("Please decide how we go on");

            tab.getByText("On an injury or danger").click();
            assertThat(tab.locator("textarea[name=text]").first()).hasValue(Pattern.compile("please stop using"));
            tab.getByText("Send answer").first().click();
            assertThat(tab.locator(".ft-talk")).containsText("please stop using");
            assertThat(tab.locator(".ft-talk")).not().containsText("Waiting for release");
        }
    }

    @Test
    void anAgentKeepsWhatHeTypedAndClosesTheCaseInEnglish() {
        String number = openCase("tom.baker", "How do I clean the cup?");
        try (Page page = signIn("en-GB", "tom.baker")) {
            open(page, number);
            Locator text = page.locator(".ft-case textarea[name=text]").first();
            text.fill("Half an answer");
            page.reload();
            assertThat(page.locator(".ft-case textarea[name=text]").first()).hasValue("Half an answer");

            page.locator(".ft-case").getByLabel("What it is about").selectOption(new SelectOption().setValue("how-to"));
            assertThat(page.locator(".ft-timeline")).containsText("How to use it");

            page.locator(".nav-tabs").getByText("Form").click();
            page.getByText("Close the case").click();
            page.locator("button:has-text('Complete')").last().click();
            assertThat(page.locator(".page-notifications")).containsText("Please choose how the case ends.");
            complete(page, "Form", "No claim, explained to the customer", "Complete");
        }
        assertThat(desk("tom.baker").get("/api/cases/" + number).body()).contains("EXPLAINED");
    }

    @Test
    void anAgentTakesALiveContactFromTheSharedListWithTheButtonThatIsThere() {
        String number = desk("tom.baker")
                .post("/api/contacts", """
                        {"channel":"chat","from":"%s@stranger.example","text":"Is anyone there?"}""".formatted(UUID.randomUUID()))
                .json()
                .path("caseNumber")
                .asText();
        try (Page page = signIn("en-GB", "lucia.gomez")) {
            assertThat(page.locator("body")).not().containsText("待接手");
            page.getByText("To take").click();
            open(page, number);
            assertThat(page.locator(".ft-case")).containsText("Nobody has this contact yet");
            page.locator(".task-card .assignee button.claim").click();
            assertThat(page.locator(".task-card .assignee")).containsText("Lucía");

            DeliveredOrder order = DeliveredOrder.make(jdbc, "Olivia Brown");
            Locator naming = page.locator(".ft-identify");
            naming.locator("[name=orderNumber]").fill(order.number());
            naming.locator("button").click();
            assertThat(naming.locator("[role=alert]")).containsText("postcode");
            naming.locator("[name=customerConfirmed]").check();
            naming.locator("button").click();
            assertThat(page.locator(".ft-case")).containsText("Handmade ceramic cup");
        }
        assertThat(desk("tom.baker").get("/api/cases/" + number).body()).contains("\"owner\":\"lucia.gomez\"");
    }

    @Test
    void anAgentTakesBackTheAnswerHeHasJustSent() {
        // a chat is answered at once: only what is written can be taken back
        String number = openCase("mail", "wang.fang", "杯子碎了。");
        try (Page page = signIn("zh-CN", "wang.fang")) {
            open(page, number);
            Locator tab = page.locator(".ft-case");
            Locator text = tab.locator("textarea[name=text]").first();
            text.fill("王先生您好，退款已办理。");
            tab.getByText("发送回复").click();
            assertThat(tab.locator(".ft-undo")).containsText("撤回（");
            assertThat(tab.locator(".ft-undo")).containsText("秒");

            Locator onItsWay = tab.getByText("回复已提交发送。");
            assertThat(onItsWay).isVisible();
            tab.locator(".ft-undo").click();

            assertThat(tab.locator(".ft-undo")).hasCount(0);
            assertThat(onItsWay).hasCount(0);
            assertThat(tab.locator(".ft-talk")).containsText("草稿");
            tab.getByText("继续修改").click();
            assertThat(text).hasValue("王先生您好，退款已办理。");
        }
    }

    @Test
    void anAgentBringsBackWhatWasSetAsideWhereHeSeesIt() {
        String number = desk("tom.baker")
                .post("/api/contacts", """
                        {"channel":"mail","from":"%s@stranger.example","text":"我在休假，周一回来。杯子碎了。","automatic":true}""".formatted(UUID.randomUUID()))
                .json()
                .path("caseNumber")
                .asText();
        try (Page page = signIn("zh-CN", "wang.fang")) {
            page.navigate("http://localhost:" + port + "/c/" + number);
            Locator sheet = page.locator("#case .ft-case");
            assertThat(sheet).containsText("已按垃圾信息或自动邮件搁置");
            page.onDialog(question -> question.accept());
            sheet.locator("[name=restore]").click();

            assertThat(page.locator("h1 .mark")).not().containsText("已关闭");
            assertThat(page.locator("[name=restore]")).isHidden();
        }
        assertThat(desk("wang.fang").get("/api/cases/" + number).body()).contains("IN_WORK");
    }

    @Test
    void aCaseThatAPlatformHasSettledIsClosedWithItsNumber() {
        String number = openCase("tom.baker", "I asked the platform for my money.");
        try (Page page = signIn("en-GB", "tom.baker")) {
            open(page, number);
            page.locator(".nav-tabs").getByText("Form").click();
            page.getByText("Close the case").click();
            assertThat(page.getByText("Who decided")).hasCount(0);
            page.getByText("Settled by a platform or chargeback").click();
            page.getByLabel("The platform").check();
            page.getByLabel("His money: nothing more is paid on this order").check();
            page.locator("button:has-text('Complete')").last().click();
            assertThat(page.locator(".page-notifications")).containsText("number of the claim");
            page.getByLabel("Number of the claim or chargeback").fill("A-Z 17");
            page.locator("button:has-text('Complete')").last().click();
            page.locator(".task-card").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        assertThat(desk("tom.baker").get("/api/cases/" + number).body()).contains("SETTLED_ELSEWHERE");
    }

    @Test
    void anAgentFindsACaseOpensItsLinkAndGoesToTheTask() {
        String number = openCase("claire.martin", "The lid of my teapot is chipped 壶盖破了");
        try (Page page = signIn("en-GB", "claire.martin")) {
            page.navigate("http://localhost:" + port + "/cases");
            page.locator("#term").fill("壶盖");
            page.keyboard().press("Enter");
            assertThat(page.locator(".found")).containsText(number);
            // the keys work once the page's script is there
            page.waitForLoadState();
            assertThat(page.url()).doesNotContain("%E5");
            page.keyboard().press("ArrowDown");
            while (!number.equals(page.locator(".found a:focus").textContent())) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Enter");

            page.waitForURL("**/c/" + number);
            Locator sheet = page.locator("#case .ft-case");
            assertThat(sheet).containsText("chipped 壶盖破了");
            assertThat(sheet).containsText("Handmade ceramic cup");
            sheet.locator("textarea[name=text]").first().fill("We send you a new lid.");
            sheet.getByText("Send answer").click();
            assertThat(sheet.locator(".ft-talk")).containsText("We send you a new lid.");
            page.getByText("Open in Tasklist").click();
            page.waitForURL("**/camunda/app/tasklist/**");
            loaded(page);
            assertThat(page.locator(".ft-head")).containsText(number);

            page.locator(".ft-head").getByText("Next task").click();
            assertThat(page.locator(".ft-head")).containsText("This is your earliest.");
        }
    }
}
