package io.firsthand.remedy.web;

import io.firsthand.platform.text.Texts;
import io.firsthand.remedy.ClearingStep;
import io.firsthand.remedy.LedgerIntent;
import io.firsthand.remedy.LedgerStatus;
import io.firsthand.remedy.PaymentTroubles.Trouble;
import io.firsthand.remedy.Rail;
import io.firsthand.remedy.RemedySummary;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says of a payment in plain sentences what happened and what can be done. */
@Component
class TroubleSentences {

    private final Texts texts;
    private final RemedySummary summary;

    TroubleSentences(Texts texts, RemedySummary summary) {
        this.texts = texts;
        this.summary = summary;
    }

    TroubleView view(Trouble trouble, Locale locale) {
        LedgerIntent intent = trouble.intent();
        return new TroubleView(
                trouble.remedy().number(),
                trouble.caseNumber(),
                texts.text("remedy.kind." + trouble.remedy().kind().name(), locale),
                intent.amount().toString(),
                texts.text("remedy.rail." + intent.rail().name(), locale),
                intent.gatewayKey(),
                intent.changedAt(),
                texts.text("ledger.status." + intent.status().name(), locale),
                tone(intent.status()),
                what(intent, locale),
                texts.text("payments.now." + now(trouble), locale),
                trouble.steps());
    }

    private static String tone(LedgerStatus status) {
        return switch (status) {
            case FAILED, RETURNED -> "bad";
            case UNKNOWN -> "warn";
            default -> "plain";
        };
    }

    private String what(LedgerIntent intent, Locale locale) {
        String what = texts.text("payments.what." + intent.status().name(), locale);
        return intent.problem()
                .map(problem -> texts.text("payments.what.why", locale, what, summary.problem(problem, locale)))
                .orElse(what);
    }

    private static String now(Trouble trouble) {
        if (!trouble.intent().status().isTrouble()) {
            return "nothing";
        }
        if (trouble.intent().rail() == Rail.GOODS) {
            return "goods";
        }
        if (trouble.ownDecision()) {
            return "colleague";
        }
        if (trouble.steps().isEmpty()) {
            return "wait";
        }
        return trouble.steps().contains(ClearingStep.RETRY) ? "choose" : "find-out";
    }
}
