package io.firsthand.handover.web;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.Texts;
import io.firsthand.platform.web.Problems;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a page's form asks for, and says on the next page that it is done, or why not. */
@Component
class Doing {

    private final Texts texts;
    private final Problems problems;

    Doing(Texts texts, Problems problems) {
        this.texts = texts;
        this.problems = problems;
    }

    /** @param done key of the sentence that says so */
    void attempt(Runnable act, String done, Locale locale, RedirectAttributes after) {
        try {
            act.run();
            after.addFlashAttribute("note", texts.text(done, locale));
        } catch (Refusal refusal) {
            after.addFlashAttribute("error", problems.of(refusal, locale).getDetail());
        }
    }
}
