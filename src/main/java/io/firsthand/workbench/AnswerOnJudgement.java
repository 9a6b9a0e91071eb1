package io.firsthand.workbench;

import io.firsthand.entitlement.AssessedRight;
import io.firsthand.entitlement.Basis;
import io.firsthand.entitlement.Chooser;
import io.firsthand.entitlement.ClaimJudgement;
import io.firsthand.entitlement.RightKind;
import io.firsthand.entitlement.Rights;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.Offer;
import io.firsthand.remedy.Offer.Way;
import io.firsthand.remedy.RemedyPreview;
import io.firsthand.rulebook.SourceText;
import io.firsthand.workbench.AnswerSituation.Bought;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an answer says while nothing was proposed: what the customer is entitled to where the writer may give it alone, else
 * that it is being looked at; and what only he can tell us.
 */
final class AnswerOnJudgement {

    private AnswerOnJudgement() {}

    /** @throws Refusal {@code answer-in-own-words} if he claims nothing that rules judge */
    static List<String> of(AnswerSituation situation, Bought bought, AnswerWords words) {
        ClaimJudgement judged = bought.judgement().judged();
        Rights rights = judged.rights();
        if (rights.blockedBy().isPresent()) {
            return List.of(words.say("blocked"));
        }
        Optional<AssessedRight> best =
                rights.applying().stream().filter(AssessedRight::givesSomething).findFirst();
        if (best.isEmpty() && rights.unknown().isEmpty() && claimsNothing(rights)) {
            throw Refusal.conflict(
                    "answer-in-own-words", "number", situation.file().number());
        }
        return situation.doubted()
                ? withTerm(List.of(words.body("override.counterfeit")), situation, words)
                : judged(best, situation, bought, words);
    }

    private static List<String> judged(
            Optional<AssessedRight> best, AnswerSituation situation, Bought bought, AnswerWords words) {
        ClaimJudgement judged = bought.judgement().judged();
        List<Offer> sure = sure(bought.judgement().offers());
        List<String> asked = asked(judged, words);
        List<String> paragraphs = new ArrayList<>();
        boolean choice = false;
        if (best.isPresent() && !sure.isEmpty()) {
            choice = isChoice(main(sure), judged);
            paragraphs.addAll(entitled(best.get(), sure, choice, judged, words));
        } else {
            boolean open = best.isEmpty() && !judged.rights().unknown().isEmpty();
            // whoever is asked something has something to do
            paragraphs.add(words.say(open || !asked.isEmpty() ? "checking" : "looked-at"));
        }
        paragraphs.addAll(asked);
        return choice || !asked.isEmpty() ? paragraphs : withTerm(paragraphs, situation, words);
    }

    /** Only where it is our turn: while we wait for his answer our own terms stand still. */
    private static List<String> withTerm(List<String> paragraphs, AnswerSituation situation, AnswerWords words) {
        List<String> said = new ArrayList<>(paragraphs);
        situation.until().ifPresent(until -> said.add(words.say("outcome-by", until)));
        return said;
    }

    /** None if one of several ways to restore the price needs somebody else: the customer is not shown half a choice. */
    private static List<Offer> sure(List<Offer> offers) {
        boolean decidedByOthers = main(offers).stream()
                .anyMatch(offer -> offer.way() != Way.DENIAL && offer.refused().isEmpty() && !isSure(offer));
        return decidedByOthers
                ? List.of()
                : offers.stream().filter(AnswerOnJudgement::isSure).toList();
    }

    private static List<Offer> main(List<Offer> offers) {
        return offers.stream().filter(offer -> offer.way() != Way.COMPENSATION).toList();
    }

    private static boolean isChoice(List<Offer> main, ClaimJudgement judged) {
        return main.size() > 1 && judged.merged().chooser() == Chooser.BUYER;
    }

    /** Nothing stands against it and nobody else must agree: the writer can do it with one click. */
    private static boolean isSure(Offer offer) {
        return offer.way() != Way.DENIAL
                && offer.refused().isEmpty()
                && offer.outlook()
                        .map(RemedyPreview::approvals)
                        .orElse(List.of())
                        .isEmpty();
    }

    private static boolean claimsNothing(Rights rights) {
        return rights.all().stream()
                .anyMatch(right ->
                        right.right() == RightKind.NO_CLAIM && right.decidedBy().isPresent());
    }

    private static List<String> entitled(
            AssessedRight best, List<Offer> sure, boolean chooses, ClaimJudgement judged, AnswerWords words) {
        List<Offer> main = main(sure);
        List<Offer> told = chooses || main.isEmpty() ? main : main.subList(0, 1);
        List<String> said = new ArrayList<>();
        if (!chooses) {
            told.forEach(offer -> said.add(way(offer, words)));
        }
        sure.stream().filter(offer -> offer.way() == Way.COMPENSATION).forEach(offer -> said.add(way(offer, words)));
        said.add(words.letter(best.basis() == Basis.LAW ? "basis.LAW" : "basis.PROMISE"));
        best.decidedBy()
                .flatMap(row -> SourceText.statutes(row.source()))
                .ifPresent(statutes -> said.add(words.source(statutes) + words.stop()));
        List<String> paragraphs = new ArrayList<>();
        if (chooses) {
            paragraphs.add(words.say("choose")
                    + String.join(
                            "",
                            told.stream()
                                    .map(offer -> "\n- " + way(offer, words))
                                    .toList()));
        }
        paragraphs.add(words.paragraph(said));
        next(told, chooses, judged, words).ifPresent(paragraphs::add);
        return paragraphs;
    }

    private static String way(Offer offer, AnswerWords words) {
        return words.say(
                "way." + offer.way(), offer.amount().map(Object.class::cast).orElse(""));
    }

    private static Optional<String> next(List<Offer> told, boolean chooses, ClaimJudgement judged, AnswerWords words) {
        boolean back = told.stream().anyMatch(offer -> offer.way().isReturn());
        List<String> said = new ArrayList<>();
        if (!chooses) {
            said.add(words.say(back ? "return-follows" : "arranged"));
        }
        judged.wayBack().filter(way -> back).ifPresent(way -> said.add(words.say("way-back." + way.paidBy())));
        return said.isEmpty() ? Optional.empty() : Optional.of(words.paragraph(said));
    }

    private static List<String> asked(ClaimJudgement judged, AnswerWords words) {
        List<String> paragraphs = new ArrayList<>();
        List<String> questions = judged.missing().stream()
                .flatMap(fact -> words.find("ask." + fact).stream())
                .map(question -> "\n- " + question)
                .toList();
        if (!questions.isEmpty()) {
            paragraphs.add(words.say("ask") + String.join("", questions));
        }
        judged.evidence()
                .flatMap(evidence -> words.findStandard("return.evidence." + evidence.code()))
                .ifPresent(what -> paragraphs.add(words.say("evidence", what)));
        return paragraphs;
    }
}
