package io.firsthand.workbench;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.AnswerRelease;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseOverride;
import io.firsthand.cases.CaseOverrides;
import io.firsthand.cases.LiftingOverrides;
import io.firsthand.conversation.ReleaseRule;
import io.firsthand.conversation.StandardSentences;
import io.firsthand.escalation.HelpKind;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.escalation.HelpRequests;
import io.firsthand.escalation.HelpStatus;
import io.firsthand.escalation.HelpTexts;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.triage.Voucher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sheet's words that override amounts: what was heard, what may not be given, who releases, whom to ask, what to say. */
@Component
class OverridePart {

    private final CaseOverrides overrides;
    private final LiftingOverrides lifting;
    private final ReleaseRule release;
    private final StandardSentences sentences;
    private final HelpRequests requests;
    private final HelpTexts helpTexts;
    private final ActingRights rights;
    private final People people;
    private final Labels labels;

    OverridePart(
            CaseOverrides overrides,
            LiftingOverrides lifting,
            ReleaseRule release,
            StandardSentences sentences,
            HelpRequests requests,
            HelpTexts helpTexts,
            ActingRights rights,
            People people,
            Labels labels) {
        this.overrides = overrides;
        this.lifting = lifting;
        this.release = release;
        this.sentences = sentences;
        this.requests = requests;
        this.helpTexts = helpTexts;
        this.rights = rights;
        this.people = people;
        this.labels = labels;
    }

    /** Null while nothing of the kind stands. */
    OverrideSheet of(CaseFile file, String viewer, Locale locale) {
        List<CaseOverride> standing = overrides.standing(file);
        if (standing.isEmpty()) {
            return null;
        }
        Person person = people.get(viewer);
        AnswerRelease needed = release.on(file);
        boolean acts = file.isOpen() && rights.mayAct(file, viewer);
        return new OverrideSheet(
                standing.stream().map(each -> alarm(each, file, person, locale)).toList(),
                labels.text("tab.override-voucher." + strictest(standing), locale),
                labels.text("tab.override-release", locale, named(needed, locale)),
                needed.fits(person),
                acts ? sentences(standing, file, locale) : List.of(),
                acts ? help(standing, file, locale).orElse(null) : null);
    }

    private OverrideSheet.Alarm alarm(CaseOverride each, CaseFile file, Person viewer, Locale locale) {
        return new OverrideSheet.Alarm(
                each.row(),
                labels.of(each.consequence().matter(), locale),
                each.why().in(locale),
                each.heardAt(),
                file.isOpen() && lifting.mayLift(file, each.consequence(), viewer));
    }

    private static Voucher strictest(List<CaseOverride> standing) {
        return standing.stream().anyMatch(each -> each.consequence().voucher() == Voucher.REFUSED)
                ? Voucher.REFUSED
                : Voucher.APPROVAL;
    }

    private String named(AnswerRelease needed, Locale locale) {
        String grade = labels.text("tab.grade." + needed.grade().name(), locale);
        return needed.department()
                .map(department -> labels.text(
                        "tab.needed-of", locale, grade, labels.text("tab.department." + department, locale)))
                .orElseGet(() -> labels.text("tab.needed-any", locale, grade));
    }

    private List<CaseSheet.Written> sentences(List<CaseOverride> standing, CaseFile file, Locale locale) {
        return standing.stream()
                .map(each -> each.consequence().wording())
                .distinct()
                .map(wording -> new CaseSheet.Written(
                        labels.text("tab.override-wording." + wording, locale), sentences.of(file, wording)))
                .toList();
    }

    /** What the rows ask for and nobody was asked yet. */
    private Optional<OverrideSheet.Suggested> help(List<CaseOverride> standing, CaseFile file, Locale locale) {
        List<HelpRequest> asked = requests.ofCase(file.id()).stream()
                .filter(request -> request.status() != HelpStatus.WITHDRAWN)
                .toList();
        boolean decision = standing.stream().anyMatch(each -> each.consequence().decisionNeeded())
                && asked.stream().noneMatch(request -> request.kind() == HelpKind.DECISION);
        Optional<String> facts = standing.stream()
                .flatMap(each -> each.consequence().factsFrom().stream())
                .filter(department -> asked.stream()
                        .filter(request -> request.kind() == HelpKind.RESOURCE)
                        .noneMatch(request -> request.namedDepartment()
                                .filter(department::equals)
                                .isPresent()))
                .findFirst();
        List<String> kinds = new ArrayList<>();
        facts.ifPresent(department -> kinds.add(HelpKind.RESOURCE.name()));
        if (decision) {
            kinds.add(HelpKind.DECISION.name());
        }
        return kinds.isEmpty() ? Optional.empty() : Optional.of(suggested(kinds, facts, standing, locale));
    }

    private OverrideSheet.Suggested suggested(
            List<String> kinds, Optional<String> facts, List<CaseOverride> standing, Locale locale) {
        String which = kinds.size() == 2 ? "BOTH" : kinds.get(0);
        String department =
                facts.map(code -> helpTexts.department(code, locale)).orElse("");
        return new OverrideSheet.Suggested(
                kinds,
                facts.orElse(null),
                labels.text("tab.override-ask." + which, locale, department),
                labels.text(
                        "tab.override-question." + which,
                        locale,
                        String.join(
                                " ",
                                standing.stream()
                                        .map(each -> each.why().in(locale))
                                        .toList())));
    }
}
