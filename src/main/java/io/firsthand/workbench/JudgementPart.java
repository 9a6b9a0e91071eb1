package io.firsthand.workbench;

import io.firsthand.entitlement.Amounts;
import io.firsthand.entitlement.AssessedRight;
import io.firsthand.entitlement.ClaimJudgement;
import io.firsthand.entitlement.Duty;
import io.firsthand.entitlement.ExplainingRights;
import io.firsthand.entitlement.LawLists;
import io.firsthand.entitlement.Questions;
import io.firsthand.entitlement.StatableFact;
import io.firsthand.entitlement.StatableFacts;
import io.firsthand.people.People;
import io.firsthand.platform.Money;
import io.firsthand.remedy.CaseJudgement;
import io.firsthand.remedy.Offer;
import io.firsthand.remedy.RemedyPreview;
import io.firsthand.remedy.StatedFact;
import io.firsthand.returns.AcceptingUntil;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.ListValue;
import io.firsthand.rulebook.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the judgement of a case for the Case tab. */
@Component
class JudgementPart {

    private final ExplainingRights explaining;
    private final Questions questions;
    private final StatableFacts statable;
    private final People people;
    private final RemedyWords words;
    private final Labels labels;

    JudgementPart(
            ExplainingRights explaining,
            Questions questions,
            StatableFacts statable,
            People people,
            RemedyWords words,
            Labels labels) {
        this.explaining = explaining;
        this.questions = questions;
        this.statable = statable;
        this.people = people;
        this.words = words;
        this.labels = labels;
    }

    /** @param until when the goods are accepted back; empty if nothing comes back */
    JudgementSheet of(CaseJudgement judgement, Optional<AcceptingUntil.Until> until, Locale locale) {
        ClaimJudgement judged = judgement.judged();
        Names names = new Names(people);
        return new JudgementSheet(
                judged.rights()
                        .blockedBy()
                        .map(row -> explaining.decided(row).in(locale))
                        .orElse(null),
                judged.rights().all().stream()
                        .sorted(Comparator.comparing(JudgementPart::rank))
                        .map(right -> right(right, locale))
                        .toList(),
                judged.missing().stream().map(fact -> asked(fact, locale)).toList(),
                sum(judged.amounts().filter(any -> applies(judged)).map(Amounts::refund), locale),
                sum(judged.amounts().map(Amounts::payout), locale),
                amount(judgement.given()),
                amount(judgement.heldBack()),
                amount(judgement.left()),
                amount(judgement.compensated()),
                amount(judgement.compensationLeft()),
                judged.wayBack()
                        .map(way -> new JudgementSheet.WayBack(
                                way.paidBy().name(),
                                way.withinDays().orElse(null),
                                until.map(AcceptingUntil.Until::day).orElse(null),
                                until.map(AcceptingUntil.Until::told).orElse(false)))
                        .orElse(null),
                judged.evidence()
                        .map(asked -> new JudgementSheet.Evidence(asked.says().in(locale), asked.days()))
                        .orElse(null),
                judged.duties().stream().map(duty -> duty(duty, locale)).toList(),
                judged.clocks().stream()
                        .map(clock -> new JudgementSheet.Clock(
                                clock.says().in(locale),
                                clock.startsAt().orElse(null),
                                clock.dueAt().orElse(null),
                                SourceText.of(clock.source()).in(locale)))
                        .toList(),
                judgement.offers().stream().map(offer -> offered(offer, locale)).toList(),
                judgement.stated().stream()
                        .map(stated -> stated(stated, names, locale))
                        .toList());
    }

    private static boolean applies(ClaimJudgement judged) {
        return judged.rights().applying().stream().anyMatch(AssessedRight::givesSomething);
    }

    private static int rank(AssessedRight right) {
        return switch (right.status()) {
            case APPLIES -> 0;
            case UNKNOWN -> 1;
            case EXCLUDED -> 2;
            case DOES_NOT_APPLY -> 3;
        };
    }

    private JudgementSheet.RightLine right(AssessedRight right, Locale locale) {
        boolean saysAlmost = right.status() == AssessedRight.Status.DOES_NOT_APPLY;
        return new JudgementSheet.RightLine(
                explaining.name(right.right()).in(locale),
                switch (right.status()) {
                    case APPLIES -> "YES";
                    case UNKNOWN -> "UNKNOWN";
                    case EXCLUDED, DOES_NOT_APPLY -> "NO";
                },
                right.basis().name(),
                words.of(right, remedy -> coded(LawLists.REMEDIES, remedy.name(), locale), locale),
                right.applies() && right.remedies().size() > 1 ? right.chooser().name() : null,
                right.status() == AssessedRight.Status.UNKNOWN
                        ? right.decidedBy()
                                .map(row -> explaining.decided(row).in(locale))
                                .orElse(null)
                        : explaining.why(right).in(locale),
                saysAlmost
                        ? null
                        : right.nearest()
                                .flatMap(explaining::almost)
                                .map(said -> said.in(locale))
                                .orElse(null),
                right.missing().stream()
                        .map(fact -> coded(Questions.ALL, fact, locale))
                        .toList());
    }

    private JudgementSheet.Asked asked(String fact, Locale locale) {
        Optional<StatableFact> how = statable.find(fact);
        return new JudgementSheet.Asked(
                fact,
                questions.question(fact).in(locale),
                how.map(it -> it.kind().name()).orElse(null),
                how.map(StatableFact::choices).orElse(List.of()).stream()
                        .map(choice -> new CaseSheet.Choice(
                                choice.code(), choice.text().in(locale)))
                        .toList());
    }

    /** While no right gives anything there is nothing to work out. */
    private JudgementSheet.Sum sum(Optional<Amounts.Sum> worked, Locale locale) {
        return worked.filter(sum -> !sum.lines().isEmpty())
                .map(sum -> new JudgementSheet.Sum(
                        labels.amount(sum.total()),
                        sum.lines().stream()
                                .map(line ->
                                        new JudgementSheet.Line(line.text().in(locale), labels.amount(line.amount())))
                                .toList()))
                .orElse(null);
    }

    private CaseSheet.Amount amount(Money money) {
        return money.isPositive() ? labels.amount(money) : null;
    }

    private static JudgementSheet.Duty duty(Decision<Duty> row, Locale locale) {
        return new JudgementSheet.Duty(
                capitalized(row.required().duties().stream()
                        .map(code -> coded(LawLists.DUTIES, code, locale))
                        .collect(Collectors.joining(
                                Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "、" : ", "))),
                row.why().in(locale));
    }

    /** A line of its own begins like a sentence; the list's labels do not, because they stand within one elsewhere. */
    private static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private JudgementSheet.Offered offered(Offer offer, Locale locale) {
        return new JudgementSheet.Offered(
                offer.way().name(),
                offer.line().orElse(null),
                offer.amount().map(labels::amount).orElse(null),
                offer.outlook().map(RemedyPreview::approvals).orElse(List.of()).stream()
                        .map(need -> new JudgementSheet.Needed(need.grade(), need.department()))
                        .toList(),
                offer.outlook().map(look -> look.authorityWhy().in(locale)).orElse(null),
                offer.refused().map(why -> labels.of(why, locale)).orElse(null));
    }

    private JudgementSheet.Stated stated(StatedFact stated, Names names, Locale locale) {
        return new JudgementSheet.Stated(
                stated.line().orElse(null),
                stated.fact(),
                labels.text("timeline.value.fact." + stated.fact(), locale),
                value(stated, locale),
                names.of(stated.by()),
                stated.at());
    }

    private String value(StatedFact stated, Locale locale) {
        Optional<StatableFact> fact = statable.find(stated.fact());
        if (fact.filter(it -> it.kind() == StatableFact.Kind.YES_NO).isPresent()) {
            return labels.text("tab.fact-" + stated.value(), locale);
        }
        return fact.map(StatableFact::choices).orElse(List.of()).stream()
                .filter(choice -> choice.code().equals(stated.value()))
                .map(choice -> choice.text().in(locale))
                .findFirst()
                .orElse(stated.value());
    }

    /** A value that an analyst added since has no other text here than its code. */
    private static String coded(ClosedList list, String code, Locale locale) {
        return list.values().stream()
                .filter(value -> value.code().equals(code))
                .map(ListValue::label)
                .map(label -> label.in(locale))
                .findFirst()
                .orElse(code);
    }
}
