package io.firsthand.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firsthand.rulebook.WordText;
import io.firsthand.support.IntentMapping;
import io.firsthand.support.IntentMapping.Labelled;
import io.firsthand.support.ProductTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often the words of real customers lead to the right contact reason. */
@ProductTest
class ContactReasonFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    @Autowired
    FindingReasons reasons;

    @Test
    void findsTheReasonOfMostRealMessagesAndIsRarelySureOfAWrongOne() {
        Optional<Path> file = IntentMapping.file();
        assumeTrue(
                file.isPresent(),
                "skipped: no customer messages beside the checkout (../shared or -Dfirsthand.shared)");
        List<Labelled> all = IntentMapping.read(file.get()).stream().distinct().toList();
        List<Labelled> sample = IntentMapping.sample(all, 300);
        List<Labelled> rest = new ArrayList<>(all);
        rest.removeAll(sample);

        Figures ofSample = figures("sample of " + sample.size(), sample);
        Figures ofRest = figures("the other " + rest.size(), rest);

        assertThat(sample).hasSize(300);
        assertThat(ofSample.right()).isGreaterThanOrEqualTo(0.70);
        assertThat(ofSample.wrong()).isLessThanOrEqualTo(0.08);
        assertThat(ofRest.right()).isGreaterThanOrEqualTo(0.70);
        assertThat(ofRest.wrong()).isLessThanOrEqualTo(0.08);
    }

    private Figures figures(String name, List<Labelled> messages) {
        int right = 0;
        int unclear = 0;
        for (Labelled message : messages) {
            String reason = reasons.find(WordText.of(message.text()), DAY).reason();
            if (message.accepts(reason)) {
                right++;
            } else if (reason.equals(ContactReasons.UNCLEAR)) {
                unclear++;
            }
        }
        double size = messages.size();
        Figures figures = new Figures(right / size, (size - right - unclear) / size, unclear / size);
        System.out.printf(
                Locale.ROOT,
                "contact reason, %s messages: right %.1f %%, wrong %.1f %%, unclear %.1f %%%n",
                name,
                figures.right() * 100,
                figures.wrong() * 100,
                figures.unclear() * 100);
        return figures;
    }

    private record Figures(double right, double wrong, double unclear) {}
}
