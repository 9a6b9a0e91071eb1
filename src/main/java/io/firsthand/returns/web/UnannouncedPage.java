package io.firsthand.returns.web;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.text.Texts;
import io.firsthand.platform.web.Problems;
import io.firsthand.returns.ExpectedGoods;
import io.firsthand.returns.MatchingParcels;
import io.firsthand.returns.Return;
import io.firsthand.returns.UnannouncedParcels;
import io.firsthand.returns.UnmatchingParcels;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parcels that came without a return, beside the returns whose goods are expected: the warehouse finds what belongs together. */
@PeoplePage
@RequestMapping(UnannouncedPage.ADDRESS)
class UnannouncedPage {

    static final String ADDRESS = "/warehouse/parcels";

    private static final int MOST = 200;

    private final UnannouncedParcels unannounced;
    private final ExpectedGoods expected;
    private final MatchingParcels matching;
    private final UnmatchingParcels unmatching;
    private final Texts texts;
    private final Problems problems;

    UnannouncedPage(
            UnannouncedParcels unannounced,
            ExpectedGoods expected,
            MatchingParcels matching,
            UnmatchingParcels unmatching,
            Texts texts,
            Problems problems) {
        this.unannounced = unannounced;
        this.expected = expected;
        this.matching = matching;
        this.unmatching = unmatching;
        this.texts = texts;
        this.problems = problems;
    }

    /** @throws Refusal {@code only-warehouse} */
    @GetMapping
    String parcels(Model model) {
        return find("", model);
    }

    /** The word looked for may be a customer's name: it stands in the body, never in an address. */
    @PostMapping("/search")
    String find(@RequestParam(defaultValue = "") String name, Model model) {
        model.addAttribute("expected", expected.of(person(), name, MOST));
        model.addAttribute("parcels", unannounced.open(0, MOST));
        model.addAttribute("matched", unannounced.matched(MOST));
        model.addAttribute("name", name.strip());
        return "parcels";
    }

    /** The parcel belongs to this return; what somebody matched meanwhile stays as it is. */
    @PostMapping("/{id}")
    String match(@PathVariable long id, @RequestParam String returnNumber, Locale locale, RedirectAttributes after) {
        try {
            Return it = matching.toReturn(id, returnNumber.strip().toUpperCase(Locale.ROOT), person());
            after.addFlashAttribute("note", texts.text("parcels.matched", locale, it.number()));
        } catch (Refusal refusal) {
            after.addFlashAttribute("error", problems.of(refusal, locale).getDetail());
            after.addFlashAttribute("refused", id);
            after.addFlashAttribute("typed", returnNumber);
        }
        return "redirect:" + ADDRESS;
    }

    /** It was matched by mistake: both wait again. */
    @PostMapping("/{id}/unmatching")
    String unmatch(@PathVariable long id, Locale locale, RedirectAttributes after) {
        try {
            Return it = unmatching.unmatch(id, person());
            after.addFlashAttribute("note", texts.text("parcels.unmatched", locale, it.number()));
        } catch (Refusal refusal) {
            after.addFlashAttribute("error", problems.of(refusal, locale).getDetail());
        }
        return "redirect:" + ADDRESS;
    }

    private static String person() {
        return SignedIn.person().orElseThrow();
    }
}
