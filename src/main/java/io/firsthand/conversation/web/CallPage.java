package io.firsthand.conversation.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.conversation.Call;
import io.firsthand.conversation.FindingCallers;
import io.firsthand.conversation.OpeningForCallers;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.pages.Frame;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.pages.Viewers;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.text.Texts;
import io.firsthand.platform.web.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A call: who it is, what he says, and whether it belongs to a case that is open. What was typed is never lost. */
@PeoplePage
@RequestMapping(CallPage.ADDRESS)
class CallPage {

    static final String ADDRESS = "/calls";

    /** In which customers are written to; a caller of another language is taken all the same. */
    private static final List<String> LANGUAGES = List.of("zh", "en", "de", "fr", "es", "ja");

    /** Digits as people write telephone numbers; order and tracking numbers have letters, or stand with their shop. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{5,30}");

    private final FindingCallers callers;
    private final OpeningForCallers opening;
    private final Viewers people;
    private final Texts texts;
    private final Problems problems;

    CallPage(FindingCallers callers, OpeningForCallers opening, Viewers people, Texts texts, Problems problems) {
        this.callers = callers;
        this.opening = opening;
        this.people = people;
        this.texts = texts;
        this.problems = problems;
    }

    /**
     * The page as it was filled in.
     *
     * @param term who it may be
     * @param key of this call, so that it counts once however often it is sent
     */
    record Typed(
            String term,
            String key,
            String from,
            String text,
            String language,
            String orderNumber,
            Boolean customerConfirmed,
            String joins) {

        Call call() {
            return new Call(
                    key,
                    from,
                    text,
                    language == null || language.isBlank() ? null : language,
                    orderNumber,
                    Boolean.TRUE.equals(customerConfirmed),
                    Optional.ofNullable(joins).filter(number -> !number.isBlank()));
        }

        /** A telephone number that was looked for is the caller's, until somebody writes another: nobody types it twice. */
        Typed looked() {
            boolean phone = term != null && PHONE.matcher(term.strip()).matches();
            return phone && (from == null || from.isBlank())
                    ? new Typed(term, key, term.strip(), text, language, orderNumber, customerConfirmed, joins)
                    : this;
        }
    }

    @GetMapping
    String show(@ModelAttribute("frame") Frame frame, Model model) {
        return page(
                new Typed("", UUID.randomUUID().toString(), "", "", "", "", false, ""), Optional.empty(), frame, model);
    }

    /** Looks who it may be. */
    @PostMapping("/callers")
    String find(Typed typed, @ModelAttribute("frame") Frame frame, Model model) {
        return page(typed.looked(), Optional.empty(), frame, model);
    }

    @PostMapping("/cases")
    String open(Typed typed, @ModelAttribute("frame") Frame frame, Model model) {
        try {
            String number = opening.take(typed.call(), SignedIn.person().orElseThrow())
                    .caseFile()
                    .number();
            return "redirect:/c/" + number;
        } catch (Refusal refusal) {
            return page(typed, Optional.of(refusal), frame, model);
        }
    }

    /** Somebody who may be the caller, as one reads it. */
    record CallerLine(String name, boolean vip, String about, List<OpenLine> openCases) {}

    /** A case that the call may belong to, as one reads it. */
    record OpenLine(String number, String subject, String about) {}

    private String page(Typed typed, Optional<Refusal> refused, Frame frame, Model model) {
        boolean looked = typed.term() != null && !typed.term().isBlank();
        Map<String, String> languages = new LinkedHashMap<>();
        LANGUAGES.forEach(tag -> languages.put(tag, language(tag, frame)));
        model.addAttribute("typed", typed);
        model.addAttribute("languages", languages);
        model.addAttribute("looked", looked);
        List<FindingCallers.Caller> found = looked ? callers(typed.term(), frame, model) : List.of();
        model.addAttribute(
                "callers", found.stream().map(caller -> line(caller, frame)).toList());
        model.addAttribute("speaks", speaks(typed, found));
        refused.ifPresent(no ->
                model.addAttribute("error", problems.of(no, frame.locale()).getDetail()));
        return "calls";
    }

    /** What was chosen, else the language of whoever it may be, if all of them speak one; else somebody has to choose. */
    private static String speaks(Typed typed, List<FindingCallers.Caller> found) {
        if (typed.language() != null && !typed.language().isBlank()) {
            return typed.language();
        }
        List<String> theirs = found.stream()
                .map(caller -> caller.customer().language())
                .distinct()
                .toList();
        return theirs.size() == 1 ? theirs.get(0) : "";
    }

    private List<FindingCallers.Caller> callers(String term, Frame frame, Model model) {
        try {
            return callers.find(term);
        } catch (Refusal refusal) {
            model.addAttribute("error", problems.of(refusal, frame.locale()).getDetail());
            return List.of();
        }
    }

    private CallerLine line(FindingCallers.Caller caller, Frame frame) {
        String country = new Locale.Builder()
                .setRegion(caller.customer().country())
                .build()
                .getDisplayCountry(shown(frame));
        return new CallerLine(
                caller.customer().name(),
                caller.customer().vip(),
                country + " · " + language(caller.customer().language(), frame),
                caller.openCases().stream().map(open -> line(open, frame)).toList());
    }

    private OpenLine line(CaseFile open, Frame frame) {
        return new OpenLine(
                open.number(),
                open.subject(),
                texts.text(
                        "calls.open-case",
                        frame.locale(),
                        texts.text("label.CaseStatus." + open.status().name(), frame.locale()),
                        frame.time(open.openedAt()),
                        open.owner()
                                .map(people::nameOf)
                                .orElseGet(() -> texts.text("case-page.no-owner", frame.locale()))));
    }

    private static String language(String tag, Frame frame) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(shown(frame));
    }

    private static Locale shown(Frame frame) {
        return frame.language().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
