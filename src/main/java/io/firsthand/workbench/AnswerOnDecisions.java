package io.firsthand.workbench;

import io.firsthand.entitlement.AssessedRight;
import io.firsthand.entitlement.RightKind;
import io.firsthand.entitlement.Rights;
import io.firsthand.remedy.DecisionLetter.Basis;
import io.firsthand.remedy.DecisionLetter.Decided;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.rulebook.Misfit;
import io.firsthand.rulebook.Unfired;
import io.firsthand.workbench.AnswerSituation.Bought;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an answer says of remedies: what was decided as decided, what was only proposed as being looked at. */
final class AnswerOnDecisions {

    private static final Set<RemedyStatus> IN_TROUBLE = Set.of(RemedyStatus.CLEARING, RemedyStatus.RETURNED);
    /** Given up after it was granted: somebody has to decide anew. */
    private static final Set<RemedyStatus> OPEN = Set.of(RemedyStatus.PROPOSED, RemedyStatus.GIVEN_UP);

    private static final Set<RightKind> WITHOUT_REASON = Set.of(RightKind.WITHDRAWAL, RightKind.NO_REASON_RETURN);

    private AnswerOnDecisions() {}

    static List<String> of(AnswerSituation situation, Bought bought, AnswerWords words) {
        List<String> paragraphs = new ArrayList<>();
        bought.decided()
                .forEach(each -> paragraphs.add(words.paragraph(
                        each.basis() == Basis.NO_RIGHT
                                ? denied(each, situation, bought, words)
                                : given(each, bought.remedy(each.number()), words))));
        if (bought.remedies().stream().anyMatch(each -> OPEN.contains(each.status()))) {
            paragraphs.add(lookedAt(situation, words));
        }
        return paragraphs;
    }

    /** That it is being decided, and until when he hears of it. */
    static String lookedAt(AnswerSituation situation, AnswerWords words) {
        List<String> said = new ArrayList<>(List.of(words.say("looked-at")));
        situation.until().ifPresent(until -> said.add(words.say("outcome-by", until)));
        return words.paragraph(said);
    }

    private static List<String> given(Decided each, Remedy remedy, AnswerWords words) {
        String what = words.letter("decided." + each.kind());
        String item = each.item().orElseGet(() -> words.letter("whole-order"));
        List<String> said = new ArrayList<>();
        said.add(each.amount()
                        .map(amount -> words.say("decided", what, amount, item))
                        .orElseGet(() -> words.say("decided-goods", what, item))
                + words.stop());
        if (each.isReduced()) {
            said.add(words.say("deducted", each.deduction()));
        }
        said.add(words.letter("basis." + each.basis()));
        each.statutes().ifPresent(statutes -> said.add(words.source(statutes) + words.stop()));
        said.add(words.say(IN_TROUBLE.contains(remedy.status()) ? "in-trouble" : "rail." + remedy.rail()));
        return said;
    }

    private static List<String> denied(Decided each, AnswerSituation situation, Bought bought, AnswerWords words) {
        List<String> said = new ArrayList<>();
        said.add(words.letter("decided.DENIAL") + words.stop());
        why(bought.judgement().judged().rights(), words).ifPresent(said::add);
        said.add(words.letter("basis.NO_RIGHT"));
        each.statutes().ifPresent(statutes -> said.add(words.source(statutes) + words.stop()));
        said.add(words.letter("rights.law"));
        said.add(words.letter("rights.object", situation.file().number()));
        return said;
    }

    /** What kept the nearest right from him, where it can be said without a rule's own terms. */
    private static Optional<String> why(Rights rights, AnswerWords words) {
        if (rights.applying().stream().anyMatch(AssessedRight::givesSomething)) {
            return Optional.empty();
        }
        boolean excluded = rights.all().stream()
                .anyMatch(right ->
                        right.status() == AssessedRight.Status.EXCLUDED && WITHOUT_REASON.contains(right.right()));
        return excluded
                ? Optional.of(words.say("why.excluded"))
                : rights.nearest()
                        .flatMap(Unfired::misfit)
                        .map(Misfit::fact)
                        .flatMap(fact -> words.find("why." + fact));
    }
}
