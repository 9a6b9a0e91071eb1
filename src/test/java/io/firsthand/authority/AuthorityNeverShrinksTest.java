package io.firsthand.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.people.Grade;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What must hold of the table {@code compensation-limits} whatever its rows say, tried at every combination of its conditions:
 * more money never needs fewer people, nor does what is special; a higher grade never needs more.
 */
@ProductTest
class AuthorityNeverShrinksTest {

    /** Around every limit of the table. */
    private static final List<BigDecimal> SUMS = Stream.of(
                    "0", "10", "10.01", "50.01", "100.01", "200.01", "300", "300.01", "500.01", "1000.01", "5000",
                    "5000.01", "9999999")
            .map(BigDecimal::new)
            .toList();

    private static final List<String> KINDS = List.of("REFUND", "REPLACEMENT", "COMPENSATION", "GOODWILL", "DENIAL");

    private static final List<Optional<BigDecimal>> MULTIPLES =
            List.of(Optional.empty(), Optional.of(BigDecimal.ONE), Optional.of(new BigDecimal("3")));

    private static final Map<Object, List<Demand>> DEMANDS = new HashMap<>();

    @Autowired
    CheckingAuthority authority;

    @Test
    void moreMoneyNeverNeedsFewerApprovalsNorLowerOnes() {
        for (Case each : cases()) {
            for (Grade grade : Grade.values()) {
                for (int i = 1; i < SUMS.size(); i++) {
                    Demand less = demand(each, grade, SUMS.get(i - 1));
                    Demand more = demand(each, grade, SUMS.get(i));
                    assertThat(more.atLeast(less))
                            .as(
                                    "%s by %s: %s needs %s, %s needs %s",
                                    each, grade, SUMS.get(i - 1), less, SUMS.get(i), more)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aHigherGradeNeverNeedsMoreApprovalsNorHigherOnes() {
        for (Case each : cases()) {
            for (BigDecimal sum : SUMS) {
                for (int i = 1; i < Grade.values().length; i++) {
                    Demand lower = demand(each, Grade.values()[i - 1], sum);
                    Demand higher = demand(each, Grade.values()[i], sum);
                    assertThat(lower.atLeast(higher))
                            .as(
                                    "%s of %s: %s needs %s, %s needs %s",
                                    each, sum, Grade.values()[i - 1], lower, Grade.values()[i], higher)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void whatIsSpecialNeverNeedsFewerApprovals() {
        for (Case each : cases()) {
            for (BigDecimal sum : SUMS) {
                Demand plain = demand(each.plain(), Grade.SUPERVISOR, sum);
                Demand special = demand(each, Grade.SUPERVISOR, sum);
                assertThat(special.atLeast(plain))
                        .as("%s of %s needs %s, without %s", each, sum, special, plain)
                        .isTrue();
            }
        }
    }

    /** How many people, and the highest grade among them. */
    private record Demand(int people, int highest) {

        static Demand of(List<ApprovalNeeded> approvals) {
            return new Demand(
                    approvals.size(),
                    approvals.stream()
                            .mapToInt(
                                    approval -> Grade.valueOf(approval.grade()).ordinal())
                            .max()
                            .orElse(-1));
        }

        boolean atLeast(Demand other) {
            return people >= other.people && highest >= other.highest;
        }
    }

    private record Case(String kind, boolean ruleApproved, boolean statutory, boolean reduced, Circumstances special) {

        Case plain() {
            return new Case(kind, ruleApproved, statutory, reduced, Circumstances.PLAIN);
        }
    }

    private static List<Case> cases() {
        List<Case> all = new ArrayList<>();
        for (String kind : KINDS) {
            for (int bits = 0; bits < 64; bits++) {
                for (Optional<BigDecimal> multiple : MULTIPLES) {
                    all.add(new Case(
                            kind,
                            (bits & 1) != 0,
                            (bits & 2) != 0,
                            (bits & 4) != 0,
                            new Circumstances(multiple, (bits & 8) != 0, (bits & 16) != 0, (bits & 32) != 0)));
                }
            }
        }
        return all;
    }

    /** What each grade's proposal needs; the table is asked once for all grades. */
    private Demand demand(Case each, Grade grade, BigDecimal sum) {
        return DEMANDS.computeIfAbsent(List.of(each, sum), key -> demands(each, sum))
                .get(grade.ordinal());
    }

    private List<Demand> demands(Case each, BigDecimal sum) {
        AuthorityFacts facts = new AuthorityFacts(
                each.kind(),
                "nobody",
                Optional.empty(),
                sum,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                each.ruleApproved(),
                each.statutory(),
                each.reduced(),
                each.special(),
                Optional.empty());
        return authority.approvalsByGrade(facts).values().stream()
                .map(Demand::of)
                .toList();
    }
}
