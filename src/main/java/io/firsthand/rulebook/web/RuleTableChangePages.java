package io.firsthand.rulebook.web;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.text.Texts;
import io.firsthand.platform.web.Problems;
import io.firsthand.rulebook.ChangingRuleTables;
import io.firsthand.rulebook.Finding;
import io.firsthand.rulebook.TableVersion;
import io.firsthand.rulebook.WorkbookReport;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ProblemDetail;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the analyst does with the buttons: check a workbook, make it live, make an earlier version current again. */
@PeoplePage
@RequestMapping(RuleTablePages.ADDRESS)
class RuleTableChangePages {

    private final RuleTablePages pages;
    private final ChangingRuleTables changing;
    private final Problems problems;
    private final Texts texts;

    RuleTableChangePages(RuleTablePages pages, ChangingRuleTables changing, Problems problems, Texts texts) {
        this.pages = pages;
        this.changing = changing;
        this.problems = problems;
        this.texts = texts;
    }

    /** Nothing is changed; the page comes back with all findings. */
    @PostMapping(path = "/{table}/workbook", params = "action=check")
    String check(
            @PathVariable String table,
            @RequestPart MultipartFile workbook,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        pages.show(table, locale, model);
        model.addAttribute("reason", reason);
        try {
            model.addAttribute("report", changing.check(table, UploadedWorkbook.bytes(workbook)));
        } catch (Refusal refusal) {
            refused(refusal, locale, model, response);
        }
        return "rule-table";
    }

    /** The workbook becomes live, or the page comes back with what keeps it from that. */
    @PostMapping(path = "/{table}/workbook", params = "action=live")
    String makeLive(
            @PathVariable String table,
            @RequestPart MultipartFile workbook,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) Integer basedOn,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            TableVersion version = changing.upload(table, UploadedWorkbook.bytes(workbook), basedOn, person(), reason);
            after.addFlashAttribute("note", texts.text("rules.live-now", locale, version.version()));
            return "redirect:" + RuleTablePages.ADDRESS + "/{table}";
        } catch (Refusal refusal) {
            pages.show(table, locale, model);
            model.addAttribute("reason", reason);
            refused(refusal, locale, model, response);
            return "rule-table";
        }
    }

    @PostMapping("/{table}/versions/{version}/activation")
    String activate(
            @PathVariable String table,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes after) {
        try {
            changing.activate(table, version, person(), reason);
            after.addFlashAttribute("note", texts.text("rules.current-again", locale, version));
            return "redirect:" + RuleTablePages.ADDRESS + "/{table}";
        } catch (Refusal refusal) {
            after.addFlashAttribute("error", problems.of(refusal, locale).getDetail());
            return "redirect:" + RuleTablePages.ADDRESS + "/{table}/versions/{version}";
        }
    }

    @SuppressWarnings("unchecked")
    private void refused(Refusal refusal, Locale locale, Model model, HttpServletResponse response) {
        ProblemDetail problem = problems.of(refusal, locale);
        response.setStatus(problem.getStatus());
        if (refusal.values().get("findings") instanceof List<?> findings) {
            model.addAttribute("report", new WorkbookReport(false, 0, 0, (List<Finding>) findings));
        } else {
            model.addAttribute("error", problem.getDetail());
        }
    }

    private static String person() {
        return SignedIn.person().orElseThrow();
    }
}
