package io.firsthand.returns.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnDecision;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.support.BrowserTest;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Returns as the warehouse and the owner meet them in a real browser. Skipped where the machine has no Chromium. */
@ProductTest
class ReturnsBrowserTest extends BrowserTest {

    /** More lines than the box shows at first. */
    private static final String REASON = "The bowl was made for him.\n".repeat(8);

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private ReturnsDesk desk;

    @BeforeEach
    void openTheDesk() {
        clock.set(TestClock.START);
        desk = beans.createBean(ReturnsDesk.class);
    }

    @Test
    void theWarehouseSaysOfEachItemHowItCameInChinese() {
        RemedyDesk.Opened opened = desk.open();
        Return it = desk.arrived(desk.requestWithBowl(opened, desk.bowl(opened, "household")));
        desk.photo(it);
        try (Page page = signIn(port, "zh-CN", ReturnsDesk.WAREHOUSE)) {
            openForm(page, it, "表单");
            Locator form = page.locator(".fjs-form");
            assertThat(form).containsText("退回状况如何？");
            assertThat(form).containsText("Bowl × 1");
            choose(page, 0, "符合约定");
            complete(page, "完成");
            assertThat(page.locator(".page-notifications")).containsText("请选择");
            choose(page, 1, "已使用");
            assertThat(form).containsText("价值损失");
            complete(page, "完成");
            closed(page);
        }

        Return inspected = desk.now(it);
        assertThat(inspected.lines().get(0).condition()).contains(GoodsCondition.AS_AGREED);
        assertThat(inspected.lines().get(1).condition()).contains(GoodsCondition.USED);
        assertThat(inspected.lines().get(1).deduction()).isEqualByComparingTo("40");
        assertThat(inspected.status()).isEqualTo(ReturnStatus.SETTLING);
    }

    @Test
    void theOwnerGivesSomeItemsAndDeclinesTheOthersInEnglish() {
        RemedyDesk.Opened opened = desk.open();
        Return it = desk.requestWithBowl(opened, desk.bowl(opened, "custom-made"));
        try (Page page = signIn(port, "en-GB", ReturnsDesk.OWNER)) {
            openForm(page, it, "Form");
            page.getByText("Give some items, decline the others").click();
            Locator granted = page.locator(".fjs-form-field-checklist");
            assertThat(granted).containsText("Bowl × 1");
            assertThat(granted).not().containsText("Cup × 2");
            page.locator(".fjs-form textarea").last().fill(REASON);
            complete(page, "Complete");
            closed(page);
        }

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.AUTHORISED);
        assertThat(desk.splitOff(it).status()).isEqualTo(ReturnStatus.DENYING);
    }

    @Test
    void goodsThatWereNotAcceptedGoBackFromTheOwnersCardOverTheWarehousesForm() {
        RemedyDesk.Opened opened = desk.open();
        Return it = desk.arrived(desk.request(opened, "change-of-mind"));
        desk.photo(it);
        it = desk.decided(desk.inspected(it, GoodsCondition.WRONG_GOODS), ReturnDecision.DENY);
        desk.approved(desk.last(it));
        try (Page page = signIn(port, "zh-CN", ReturnsDesk.OWNER)) {
            jdbc.sql("update case_files set owner_because_en = 'received', owner_because_zh = '接待' where id = ?")
                    .param(opened.id())
                    .update();
            page.navigate("http://localhost:" + port + "/c/" + opened.number());
            Locator card = page.locator(".ft-case");
            assertThat(card).containsText("已询问客户商品去向");
            assertThat(card).containsText("未被接受：仍属于客户");
            card.getByText("更正客户提出退货的日期").click();
            card.getByText("客户要求寄还").click();
            assertThat(card).containsText("待寄还客户");
        }
        try (Page page = signIn(port, "en-GB", ReturnsDesk.WAREHOUSE)) {
            openForm(page, desk.now(it), "Form");
            assertThat(page.locator(".fjs-form")).containsText(opened.order());
            page.locator(".fjs-form").getByLabel("Carrier").fill("DHL");
            page.locator(".fjs-form").getByLabel("Parcel number").fill("B" + it.number());
            complete(page, "Complete");
            closed(page);
        }

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.DENIED);
        assertThat(desk.now(it).sentBackAt()).isPresent();
    }

    /** Chooses a value of the row's drop-down. */
    private static void choose(Page page, int row, String condition) {
        page.locator(".fjs-form-field-select")
                .nth(row)
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item").getByText(condition).click();
    }

    private static void complete(Page page, String button) {
        page.locator("button:has-text('" + button + "')").last().click();
    }

    private static void closed(Page page) {
        page.locator(".task-card").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Takes the return's open task, if nobody has it, and opens its form. */
    private void openForm(Page page, Return it, String tab) {
        var task = desk.task(it).orElseThrow();
        if (task.getAssignee() == null) {
            HttpDesk.at(port)
                    .login(ReturnsDesk.WAREHOUSE)
                    .engine(
                            "POST",
                            "/task/" + task.getId() + "/claim",
                            "{\"userId\":\"" + ReturnsDesk.WAREHOUSE + "\"}");
        }
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        reloadUntilThere(page, page.locator(".ft-case"));
        page.locator(".nav-tabs").getByText(tab).click();
    }
}
