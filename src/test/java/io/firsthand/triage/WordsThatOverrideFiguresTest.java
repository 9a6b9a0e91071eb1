package io.firsthand.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firsthand.rulebook.WordText;
import io.firsthand.support.IntentMapping;
import io.firsthand.support.IntentMapping.Labelled;
import io.firsthand.support.ProductTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often everyday messages of real customers set off the words that override: none of them speaks of danger or law. */
@ProductTest
class WordsThatOverrideFiguresTest {

    @Autowired
    FindingOverrides overriding;

    @Test
    void rarelyTakesAnEverydayMessageForDangerOrLaw() {
        Optional<Path> file = IntentMapping.file();
        assumeTrue(
                file.isPresent(),
                "skipped: no customer messages beside the checkout (../shared or -Dfirsthand.shared)");
        List<Labelled> all = IntentMapping.read(file.get()).stream().distinct().toList();

        long alarms = all.stream()
                .filter(message -> !overriding
                        .look(new OverrideFacts(ContactReasons.UNCLEAR, WordText.of(message.text())))
                        .isEmpty())
                .count();

        double rate = (double) alarms / all.size();
        System.out.printf(
                Locale.ROOT,
                "words that override, %d everyday messages: %d alarms, %.2f %%%n",
                all.size(),
                alarms,
                rate * 100);
        assertThat(rate).isLessThanOrEqualTo(0.005);
    }
}
