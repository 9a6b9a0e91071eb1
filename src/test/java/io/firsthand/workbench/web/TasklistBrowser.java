package io.firsthand.workbench.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.firsthand.support.Answer;
import io.firsthand.support.BrowserTest;
import io.firsthand.support.HttpDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a person signs in to Tasklist, opens a task and completes it, in a real browser. */
abstract class TasklistBrowser extends BrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    static void loaded(Page page) {
        // the list, or the task that it opens by itself
        reloadUntilThere(page, page.locator("ol.tasks-list > li.task, .ft-head").first());
    }

    Page signIn(String language, String person) {
        Page page = signIn(port, language, person);
        // an agent is led to Tasklist, a lead to the start page
        if (!page.url().contains("/camunda/app/tasklist/")) {
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
        }
        return page;
    }

    /** Opens the task of this case: the list says which it is. */
    static void open(Page page, String number) {
        page.locator("ol.tasks-list > li.task")
                .filter(new Locator.FilterOptions().setHasText(number))
                .click();
        assertThat(page.locator(".ft-head")).containsText(number);
    }

    /** Opens the task of this id by its address. */
    void openTask(Page page, String id) {
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + id);
        page.reload();
    }

    static void complete(Page page, String tab, String choice, String button) {
        page.locator(".nav-tabs").getByText(tab).click();
        page.getByText(choice).click();
        page.locator("button:has-text('" + button + "')").last().click();
        page.locator(".task-card").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    String openCase(String owner, String text) {
        return openCase("chat", owner, text);
    }

    String openCase(String channel, String owner, String text) {
        DeliveredOrder order = DeliveredOrder.make(jdbc, "Olivia Brown");
        Answer answer =
                desk(owner).post("/api/contacts", """
                {"channel":"%s","from":"%s","text":"%s","orderNumber":"%s","receivedBy":"%s"}""".formatted(channel, order.mail(), text, order.number(), owner));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("caseNumber").asText();
    }

    HttpDesk desk(String person) {
        return HttpDesk.at(port).login(person);
    }
}
