package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.AssessedRight.Status;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Collected;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.Misfit;
import io.firsthand.rulebook.ShippedTable;
import io.firsthand.rulebook.TestCase;
import io.firsthand.rulebook.Unfired;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows make of one another, whatever their order. */
class AssessingRightsTest {

    private static final ShippedTable TABLE = ShippedTable.read("refund-eligibility");

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2026})
    void theOrderOfTheRowsMeansNothing(long seed) {
        ShippedTable shuffled = TABLE.shuffled(seed);
        for (TestCase test : TABLE.tests()) {
            assertThat(assess(shuffled.ask(test, Right.class)))
                    .as(test.id())
                    .isEqualTo(assess(TABLE.ask(test, Right.class)));
        }
    }

    @Test
    void anExclusionCountsOnlyAgainstItsOwnRightAndAgainstNoStrongerBasis() {
        Right given = right(RightKind.WITHDRAWAL, Effect.GIVES, Basis.LAW);

        assertThat(status(given, right(RightKind.WITHDRAWAL, Effect.EXCLUDES, Basis.LAW)))
                .isEqualTo(Status.EXCLUDED);
        assertThat(status(given, right(RightKind.WITHDRAWAL, Effect.EXCLUDES, Basis.PROMISE)))
                .as("law is the floor")
                .isEqualTo(Status.APPLIES);
        assertThat(status(given, right(RightKind.CONFORMITY, Effect.EXCLUDES, Basis.LAW)))
                .as("another right")
                .isEqualTo(Status.APPLIES);
        assertThat(status(
                        given,
                        right(RightKind.WITHDRAWAL, Effect.EXCLUDES, Basis.LAW),
                        right(RightKind.WITHDRAWAL, Effect.VOIDS, Basis.LAW)))
                .as("a voided exclusion")
                .isEqualTo(Status.APPLIES);
    }

    @Test
    void whatMayExcludeOrVoidIsAskedAndNeverTakenForANo() {
        Right given = right(RightKind.WITHDRAWAL, Effect.GIVES, Basis.LAW);
        Right excludes = right(RightKind.WITHDRAWAL, Effect.EXCLUDES, Basis.LAW);

        AssessedRight mayBeExcluded = only(new Collected<>(fired(given), List.of(unknown(excludes, "sealIntact"))));
        assertThat(mayBeExcluded.status()).isEqualTo(Status.UNKNOWN);
        assertThat(mayBeExcluded.missing()).containsExactly("sealIntact");

        AssessedRight mayBeVoided = only(new Collected<>(
                fired(given, excludes),
                List.of(unknown(right(RightKind.WITHDRAWAL, Effect.VOIDS, Basis.LAW), "returnPromised"))));
        assertThat(mayBeVoided.status()).isEqualTo(Status.UNKNOWN);
        assertThat(mayBeVoided.missing()).containsExactly("returnPromised");
    }

    @Test
    void namesTheRowThatANumberAloneKeepsBack() {
        Right given = right(RightKind.WITHDRAWAL, Effect.GIVES, Basis.LAW);
        AssessedRight right = only(new Collected<>(
                List.of(),
                List.of(misfit("by-category", given, "category", false), misfit("by-day", given, "day", true))));

        assertThat(right.status()).isEqualTo(Status.DOES_NOT_APPLY);
        assertThat(right.nearest().orElseThrow().row()).isEqualTo("by-day");
    }

    @Test
    void mergesOfEachDimensionTheMostFavourable() {
        List<AssessedRight> rights = AssessingRights.assess(new Collected<>(
                fired(
                        new Right(
                                RightKind.CONFORMITY,
                                Effect.GIVES,
                                Basis.LAW,
                                Optional.empty(),
                                Optional.of(List.of("REPAIR", "REFUND")),
                                Optional.of(Chooser.SELLER),
                                Optional.of(BigDecimal.valueOf(100)),
                                Optional.of(true),
                                Optional.empty()),
                        new Right(
                                RightKind.SELLER_PROMISE,
                                Effect.GIVES,
                                Basis.PROMISE,
                                Optional.empty(),
                                Optional.of(List.of("REPLACEMENT", "REFUND")),
                                Optional.of(Chooser.BUYER),
                                Optional.of(BigDecimal.valueOf(100)),
                                Optional.of(false),
                                Optional.empty())),
                List.of()));

        MergedRights merged = MergingRights.merge(rights);
        assertThat(merged.statutory()).isTrue();
        assertThat(merged.chooser()).isEqualTo(Chooser.BUYER);
        assertThat(merged.goodsBack()).as("our promise spares the return").isFalse();
        assertThat(merged.remedies()).containsExactly(LegalRemedy.REPAIR, LegalRemedy.REFUND, LegalRemedy.REPLACEMENT);
    }

    private static List<AssessedRight> assess(Collected<Right> collected) {
        return Rights.of(null, collected).all();
    }

    private static AssessedRight only(Collected<Right> collected) {
        List<AssessedRight> rights = AssessingRights.assess(collected);
        assertThat(rights).hasSize(1);
        return rights.get(0);
    }

    private static Status status(Right... rows) {
        return AssessingRights.assess(new Collected<>(fired(rows), List.of())).stream()
                .filter(right -> right.right() == RightKind.WITHDRAWAL)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static Right right(RightKind kind, Effect effect, Basis basis) {
        boolean gives = effect == Effect.GIVES;
        return new Right(
                kind,
                effect,
                basis,
                gives ? Optional.empty() : Optional.of(List.of("SEAL")),
                gives ? Optional.of(List.of("REFUND")) : Optional.empty(),
                gives ? Optional.of(Chooser.BUYER) : Optional.empty(),
                gives ? Optional.of(BigDecimal.valueOf(100)) : Optional.empty(),
                gives ? Optional.of(true) : Optional.empty(),
                Optional.empty());
    }

    private static List<Decision<Right>> fired(Right... rows) {
        return Arrays.stream(rows)
                .map(row -> new Decision<>(
                        "refund-eligibility",
                        1,
                        1,
                        LocalDate.of(2026, 11, 20),
                        Optional.of(row),
                        "row-" + row.hashCode(),
                        "law: a law",
                        null,
                        new Bilingual("why", "为什么"),
                        List.of()))
                .toList();
    }

    private static Unfired<Right> unknown(Right row, String fact) {
        return new Unfired<>("pending", row, "law: a law", null, List.of(fact), Optional.empty());
    }

    private static Unfired<Right> misfit(String id, Right row, String fact, boolean number) {
        Bilingual text = new Bilingual(fact, fact);
        return new Unfired<>(
                id, row, "law: a law", null, List.of(), Optional.of(new Misfit(fact, text, text, text, number)));
    }
}
