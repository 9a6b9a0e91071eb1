package io.firsthand.entitlement;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.Confidence;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.Misfit;
import io.firsthand.rulebook.Unfired;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in plain sentences why a claim is granted, declined or still open: each names its row and the row's source. */
@Component
public class ExplainingRights {

    private final Texts texts;
    private final Questions questions;

    ExplainingRights(Texts texts, Questions questions) {
        this.texts = texts;
        this.questions = questions;
    }

    /** What people call a right. */
    public Bilingual name(RightKind right) {
        return texts.both("entitlement.right." + right.name());
    }

    /** One right: yes, no, or what to find out; for a no also the row that nearly gave it. */
    public Bilingual why(AssessedRight right) {
        return switch (right.status()) {
            case APPLIES -> decided(right.decidedBy().orElseThrow());
            case EXCLUDED -> decided(right.decidedBy().orElseThrow());
            case UNKNOWN -> joined(List.of(open(right), ask(right.missing())));
            case DOES_NOT_APPLY -> joined(List.of(no(right), almost(right.nearest())));
        };
    }

    /** The sentence of a row that fired, with its id and source; a row that is to be checked says so. */
    public Bilingual decided(Decision<Right> row) {
        return said(
                "entitlement.decided",
                row.confidence(),
                row.why(),
                new Bilingual(row.row(), row.row()),
                row.sourceText());
    }

    /** The row that nearly gave a right, and the fact that kept it from it; empty if there is none. */
    public Optional<Bilingual> almost(Unfired<Right> row) {
        return row.misfit().map(misfit -> almost(row, misfit));
    }

    /** The questions for what is missing. */
    Bilingual ask(List<String> missing) {
        return missing.isEmpty()
                ? new Bilingual("", "")
                : new Bilingual(
                        texts.text("entitlement.still", Locale.ENGLISH, questions.all(missing, Locale.ENGLISH)),
                        texts.text("entitlement.still", Locale.CHINESE, questions.all(missing, Locale.CHINESE)));
    }

    /** Several sentences as one paragraph; empty ones are left out. */
    Bilingual joined(List<Bilingual> sentences) {
        return new Bilingual(joined(sentences, Bilingual::en, " "), joined(sentences, Bilingual::zh, ""));
    }

    /** No right follows; with the row that came nearest. */
    Bilingual nothing(Optional<Unfired<Right>> nearest) {
        List<Bilingual> sentences = new ArrayList<>();
        sentences.add(texts.both("entitlement.nothing"));
        nearest.flatMap(this::almost).ifPresent(sentences::add);
        return joined(sentences);
    }

    Bilingual open() {
        return texts.both("entitlement.open");
    }

    private Bilingual open(AssessedRight right) {
        return right.decidedBy().map(this::decided).orElseGet(this::open);
    }

    private Bilingual no(AssessedRight right) {
        return right.decidedBy().map(this::decided).orElseGet(() -> {
            Bilingual name = name(right.right());
            return new Bilingual(
                    texts.text("entitlement.not-given", Locale.ENGLISH, name.en()),
                    texts.text("entitlement.not-given", Locale.CHINESE, name.zh()));
        });
    }

    private Bilingual almost(Optional<Unfired<Right>> row) {
        return row.flatMap(this::almost).orElse(new Bilingual("", ""));
    }

    private Bilingual almost(Unfired<Right> row, Misfit misfit) {
        return said(
                "entitlement.almost",
                row.confidence(),
                new Bilingual(row.row(), row.row()),
                row.sourceText(),
                name(row.outcome().right()),
                misfit.sentence());
    }

    private Bilingual said(String key, Confidence confidence, Bilingual... values) {
        Bilingual sentence = new Bilingual(
                texts.text(key, Locale.ENGLISH, half(values, Bilingual::en)),
                texts.text(key, Locale.CHINESE, half(values, Bilingual::zh)));
        return confidence != null && confidence.isToBeChecked()
                ? joined(List.of(sentence, texts.both("entitlement.to-be-checked")))
                : sentence;
    }

    private static Object[] half(Bilingual[] values, Function<Bilingual, String> language) {
        Object[] half = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            half[i] = language.apply(Objects.requireNonNull(values[i]));
        }
        return half;
    }

    private static String joined(List<Bilingual> sentences, Function<Bilingual, String> language, String between) {
        return sentences.stream()
                .map(language)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(between));
    }
}
