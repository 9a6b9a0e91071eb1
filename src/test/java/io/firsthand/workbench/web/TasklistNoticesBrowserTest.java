package io.firsthand.workbench.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.WaitingFor;
import io.firsthand.handover.HandingOver;
import io.firsthand.handover.HandoverOffer;
import io.firsthand.handover.HandoverReason;
import io.firsthand.handover.HandsDesk;
import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.DecidingRemedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.support.ProductTest;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

/** What stands at the foot of Tasklist because no task is there that could show it. Skipped where there is no Chromium. */
@ProductTest
class TasklistNoticesBrowserTest extends TasklistBrowser {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationContext context;

    @Autowired
    Approvals approvals;

    @Autowired
    DecidingRemedies deciding;

    @Autowired
    HandingOver handing;

    @Autowired
    LettingCasesWait waiting;

    @Test
    void anApproverTakesBackWhatHeHasJustApprovedWhereItsTaskWas() {
        RemedyDesk remedies = beans.createBean(RemedyDesk.class);
        Remedy remedy = remedies.propose(remedies.open(), RemedyDesk.goodwill("50.00"));
        while (approvals.open(remedy.id()).size() > 1) {
            deciding.approve(remedy.number(), remedies.approver(remedy), remedy.contentHash(), Optional.empty());
        }
        try (Page page = signIn("en-GB", remedies.approver(remedy))) {
            openTask(page, taskOf(remedy));
            page.locator(".task-card .assignee button.claim").click();
            complete(page, "Form", "Approve exactly this", "Complete");

            Locator approved = notice(page, "You approved");
            assertThat(approved).containsText("You approved: Goodwill, 50.00 EUR");
            approved.locator(".ft-undo").click();
            assertThat(approved).isHidden();
        }
        assertThat(remedies.now(remedy).status()).isEqualTo(RemedyStatus.WITHDRAWN);
    }

    /** The list shows the first fifteen, and other tests left approvals too. */
    private String taskOf(Remedy remedy) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(remedy.number())
                .singleResult()
                .getId();
    }

    @Test
    void whoIsHandedACaseThatWaitsSeesItAndAccepts() {
        HandsDesk hands = new HandsDesk(context);
        String ada = hands.agent("ada");
        String ben = hands.agent("ben");
        CaseFile caseFile = hands.caseOf(ada);
        waiting.letWait(caseFile.number(), ada, WaitingFor.OUTSIDE, Optional.empty());
        handing.give(
                caseFile.number(),
                ada,
                new HandoverOffer(
                        ben, HandoverReason.LEAVE, "The cup has a chip; a new one is promised for Friday.", null));
        try (Page page = signIn("zh-CN", ben)) {
            Locator handed = notice(page, "工单 " + caseFile.number() + " 交接给您");
            assertThat(handed).isVisible();
            assertThatNothingToClickIsCovered(page, handed);

            Page answers = page.waitForPopup(() -> handed.getByText("接受或拒绝").click());
            answers.getByText("接受", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(answers.locator("body")).containsText("没有等待您回应的交接");

            page.reload();
            assertThat(page.locator("ol.tasks-list, .tasks-list").first()).isVisible();
            assertThat(handed).isHidden();
        } finally {
            hands.goHome();
        }
        assertThat(hands.now(caseFile).owner()).contains(ben);
    }

    /** It stays while a task is worked on; the column of filters is 17 of 100 wide and ends above it. */
    private static void assertThatNothingToClickIsCovered(Page page, Locator notice) {
        BoundingBox box = notice.boundingBox();
        assertThat(box.x + box.width).isLessThan(page.viewportSize().width * 0.17);
        assertThat(box.y).isGreaterThan(page.viewportSize().height * 0.5);
    }

    private static Locator notice(Page page, String text) {
        return page.locator(".ft-notice").filter(new Locator.FilterOptions().setHasText(text));
    }
}
