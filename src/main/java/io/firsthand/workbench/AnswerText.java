package io.firsthand.workbench;

import io.firsthand.workbench.AnswerSituation.Bought;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a whole answer together: what he asked for, what he gets, what happens next, and where he sees it. */
final class AnswerText {

    private AnswerText() {}

    /** @throws io.firsthand.platform.Refusal {@code answer-in-own-words} */
    static String of(AnswerSituation situation, AnswerWords words) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                situation.customer().map(name -> words.letter("greeting", name)).orElseGet(() -> words.say("hello")));
        paragraphs.add(words.paragraph(understood(situation, words)));
        paragraphs.addAll(situation
                .bought()
                .map(bought -> answered(situation, bought, words))
                .orElseGet(() -> List.of(words.say("unverified"))));
        paragraphs.add(words.say("status", situation.file().number(), situation.statusUrl()));
        paragraphs.add(words.letter("closing") + "\n" + situation.writer());
        return String.join("\n\n", paragraphs.stream().distinct().toList());
    }

    private static List<String> understood(AnswerSituation situation, AnswerWords words) {
        List<String> said = new ArrayList<>();
        situation.heardAt().ifPresent(at -> said.add(words.say("thanks", words.day(at))));
        Optional<String> reason = words.find("reason." + situation.file().reason());
        reason.ifPresent(phrase -> said.add(words.say("understood", phrase)));
        situation
                .bought()
                .map(bought -> bought.about()
                        .map(item ->
                                words.say("about", item.title(), bought.order().number()))
                        .orElseGet(() -> words.say("about-order", bought.order().number())))
                .ifPresent(said::add);
        return said;
    }

    private static List<String> answered(AnswerSituation situation, Bought bought, AnswerWords words) {
        List<String> paragraphs = new ArrayList<>(AnswerOnDecisions.of(situation, bought, words));
        paragraphs.addAll(AnswerOnReturns.of(situation, bought, words));
        return paragraphs.isEmpty() ? AnswerOnJudgement.of(situation, bought, words) : paragraphs;
    }
}
