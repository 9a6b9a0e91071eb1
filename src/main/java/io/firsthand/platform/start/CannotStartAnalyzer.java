package io.firsthand.platform.start;

import io.firsthand.platform.text.Bilingual;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link CannotStart} as sentences. */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
        return new FailureAnalysis(both(cause.problem()), both(cause.remedy()), cause);
    }

    private static String both(Bilingual text) {
        return text.en() + System.lineSeparator() + text.zh();
    }
}
