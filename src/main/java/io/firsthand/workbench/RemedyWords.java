package io.firsthand.workbench;

import io.firsthand.entitlement.AssessedRight;
import io.firsthand.entitlement.LegalRemedy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what a right gives: all of it together, one of it, or a cure and money only where the cure fails. */
@Component
class RemedyWords {

    private final Labels labels;

    RemedyWords(Labels labels) {
        this.labels = labels;
    }

    /** @param name of a remedy in the same language */
    String of(AssessedRight right, Function<LegalRemedy, String> name, Locale locale) {
        return switch (right.chooser()) {
            case NOBODY -> joined(right.remedies(), "tab.remedy-and", name, locale);
            case BUYER, SELLER -> joined(right.remedies(), "tab.remedy-or", name, locale);
            case BUYER_CURE_FIRST -> cureFirst(right.remedies(), name, locale);
        };
    }

    private String cureFirst(List<LegalRemedy> remedies, Function<LegalRemedy, String> name, Locale locale) {
        Map<Boolean, List<LegalRemedy>> parts =
                remedies.stream().collect(Collectors.partitioningBy(LegalRemedy::isCure));
        return Stream.of(parts.get(true), parts.get(false))
                .filter(part -> !part.isEmpty())
                .map(part -> joined(part, "tab.remedy-or", name, locale))
                .collect(Collectors.joining(labels.text("tab.remedy-failing", locale)));
    }

    private String joined(
            List<LegalRemedy> remedies, String between, Function<LegalRemedy, String> name, Locale locale) {
        return remedies.stream().map(name).collect(Collectors.joining(labels.text(between, locale)));
    }
}
