package io.firsthand.workbench;

import io.firsthand.returns.Return;
import io.firsthand.returns.SendingWords;
import io.firsthand.returns.Terms;
import io.firsthand.returns.Wanted;
import io.firsthand.workbench.AnswerSituation.Bought;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an answer says of returns: how and until when the goods are sent, who pays it, and when the money is back. */
final class AnswerOnReturns {

    private AnswerOnReturns() {}

    /** Nothing of those that are over: what came of them is a remedy. */
    static List<String> of(AnswerSituation situation, Bought bought, AnswerWords words) {
        return bought.returns().stream()
                .flatMap(it -> of(it, situation, bought, words).stream())
                .toList();
    }

    private static List<String> of(Return it, AnswerSituation situation, Bought bought, AnswerWords words) {
        return switch (it.status()) {
            case JUDGING, DENYING, DECIDING -> List.of(AnswerOnDecisions.lookedAt(situation, words));
            case EVIDENCE_ASKED ->
                List.of(words.body(
                        "return.evidence",
                        it.number(),
                        words.standard("return.evidence." + it.evidenceCode().orElseThrow()),
                        it.evidenceDueAt().orElseThrow()));
            case AUTHORISED -> List.of(send(it, words), words.paragraph(afterwards(it, bought, words)));
            case DISPATCHED ->
                List.of(words.say("return-under-way", it.number()), words.paragraph(afterwards(it, bought, words)));
            case INSPECTING, CLEARING_UP -> List.of(arrived(it, words));
            case OFFERING_BACK ->
                it.goodsUntil()
                        .map(until -> words.body("return.goods-back", it.number(), until))
                        .map(List::of)
                        .orElse(List.of());
            case SENDING_BACK -> List.of(words.say("return-sent-back", it.number()));
            case SETTLING, SETTLED, DENIED, CANCELLED, LAPSED, KEPT -> List.of();
        };
    }

    private static String send(Return it, AnswerWords words) {
        SendingWords how = SendingWords.of(it);
        return words.body(how.key(), how.values().toArray());
    }

    private static String arrived(Return it, AnswerWords words) {
        return it.refundDueAt()
                .filter(due -> it.wanted() == Wanted.REFUND)
                .map(due -> words.say("return-arrived-by", it.number(), words.day(due)))
                .orElseGet(() -> words.say("return-arrived", it.number()));
    }

    private static List<String> afterwards(Return it, Bought bought, AnswerWords words) {
        if (it.wanted() == Wanted.EXCHANGE) {
            return List.of(words.say("return-exchange"));
        }
        List<String> said = new ArrayList<>();
        said.add(bought.refundOf(it)
                .map(sum -> words.say("return-refund-sum", sum))
                .orElseGet(() -> words.say("return-refund")));
        Optional<Terms> terms = it.terms();
        terms.map(each -> words.say(days(each), each.refundDays())).ifPresent(said::add);
        terms.filter(Terms::deductible).ifPresent(each -> said.add(words.say("may-deduct")));
        return said;
    }

    private static String days(Terms terms) {
        return switch (terms.refundFrom()) {
            case NOTICE -> "refund-days-collected";
            case NOTICE_AND_GOODS_OR_PROOF -> terms.refundOnProof() ? "refund-days-notice-proof" : "refund-days-notice";
            case GOODS_OR_PROOF -> "refund-days-goods-proof";
            case GOODS_BACK -> "refund-days-arrival";
        };
    }
}
