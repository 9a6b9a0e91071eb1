package io.firsthand.cases.web;

import io.firsthand.cases.CaseFile;
import java.time.Instant;
import java.util.List;

/**
 * One case.
 *
 * @param summary what a list shows too
 * @param mergedNumbers numbers of duplicates that lead to it
 * @param why why the owner owns it, in the viewer's language
 * @param waitingFor what it waits for, or null
 * @param waitingUntil when it comes back by itself, or null
 * @param orderVerified whether the order is the writer's; nothing of it is shown otherwise
 * @param reopenedCount how often it came back after closing
 * @param reopenableUntil until when a message stands on it although it is closed, or null
 * @param clocks the earliest first
 * @param deputyBecause why a deputy acts, or null
 * @param transfers how often the customer was passed on to somebody new
 * @param askedAgain how often he was asked for what the case knew
 */
record CaseView(
        CaseSummary summary,
        List<String> mergedNumbers,
        String why,
        String queue,
        String waitingFor,
        Instant waitingUntil,
        boolean customerVerified,
        boolean orderVerified,
        int reopenedCount,
        Instant reopenableUntil,
        List<ClockView> clocks,
        String deputyBecause,
        int transfers,
        int askedAgain) {

    static CaseView of(CaseFile file, List<String> mergedNumbers, String why, List<ClockView> clocks) {
        return new CaseView(
                CaseSummary.of(file),
                mergedNumbers,
                why,
                file.queue().orElse(null),
                file.waitingFor().map(Enum::name).orElse(null),
                file.waitingUntil().orElse(null),
                file.customerVerified(),
                file.orderVerified(),
                file.reopenedCount(),
                file.reopenableUntil().orElse(null),
                clocks,
                file.deputyBecause().map(Enum::name).orElse(null),
                file.transfers(),
                file.askedAgain());
    }
}
