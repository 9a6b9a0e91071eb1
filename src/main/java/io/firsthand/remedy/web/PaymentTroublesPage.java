package io.firsthand.remedy.web;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.text.Texts;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Problems;
import io.firsthand.remedy.ClearingPayments;
import io.firsthand.remedy.ClearingStep;
import io.firsthand.remedy.LedgerIntent;
import io.firsthand.remedy.PaymentTroubles;
import io.firsthand.remedy.PaymentTroubles.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The payments that finance looks after, each with what happened to it and what can be done. */
@PeoplePage
@RequestMapping(PaymentTroublesPage.ADDRESS)
class PaymentTroublesPage {

    static final String ADDRESS = "/finance/payments";
    private static final int ON_A_PAGE = 20;

    private final PaymentTroubles troubles;
    private final ClearingPayments clearing;
    private final TroubleSentences sentences;
    private final Texts texts;
    private final Problems problems;

    PaymentTroublesPage(
            PaymentTroubles troubles,
            ClearingPayments clearing,
            TroubleSentences sentences,
            Texts texts,
            Problems problems) {
        this.troubles = troubles;
        this.clearing = clearing;
        this.sentences = sentences;
        this.texts = texts;
        this.problems = problems;
    }

    @GetMapping
    String toClear(@RequestParam(required = false) String after, Locale locale, Model model) {
        Cursor cursor = Cursor.decode(after, 2);
        List<Trouble> found = troubles.toClear(
                cursor == null ? Instant.EPOCH : cursor.instant(0),
                cursor == null ? 0 : cursor.number(1),
                ON_A_PAGE + 1,
                person());
        return list(found, "to-clear", after, locale, model);
    }

    @GetMapping("/given-up")
    String givenUp(@RequestParam(required = false) String after, Locale locale, Model model) {
        Cursor cursor = Cursor.decode(after, 2);
        List<Trouble> found = troubles.givenUp(
                cursor == null ? Instant.parse("9999-01-01T00:00:00Z") : cursor.instant(0),
                cursor == null ? Long.MAX_VALUE : cursor.number(1),
                ON_A_PAGE + 1,
                person());
        return list(found, "given-up", after, locale, model);
    }

    private String list(List<Trouble> found, String tab, String after, Locale locale, Model model) {
        Page<TroubleView> page =
                Page.of(found, ON_A_PAGE, PaymentController::place).map(trouble -> sentences.view(trouble, locale));
        model.addAttribute("tab", tab);
        model.addAttribute("payments", page);
        model.addAttribute("later", after != null);
        return "payments";
    }

    /** One step for one payment; what was cleared meanwhile, also by a second click, is told and stays as it is. */
    @PostMapping("/{remedy}")
    String clear(
            @PathVariable String remedy,
            @RequestParam ClearingStep step,
            @RequestParam(defaultValue = "") String reference,
            Locale locale,
            RedirectAttributes after) {
        try {
            LedgerIntent now = switch (step) {
                case ASK -> clearing.askAgain(remedy, person());
                case RETRY -> clearing.retry(remedy, person());
                case BY_HAND -> clearing.paidByHand(remedy, person(), reference);
                case GIVE_UP -> clearing.giveUp(remedy, person());
            };
            after.addFlashAttribute(
                    "note",
                    texts.text(
                            "payments.done." + step.name(),
                            locale,
                            remedy,
                            texts.text("ledger.status." + now.status().name(), locale)));
        } catch (Refusal refusal) {
            after.addFlashAttribute(
                    "error", remedy + ": " + problems.of(refusal, locale).getDetail());
        }
        return "redirect:" + ADDRESS;
    }

    private static String person() {
        return SignedIn.person().orElseThrow();
    }
}
