package io.firsthand.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Refusal;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The live table {@code compensation-limits} behind the use case, with the seeded people. */
@ProductTest
@Transactional
class CompensationLimitsRulesTest {

    private static final String ASSISTANT = "mei.lin";
    private static final String EXPERT = "chen.wei";
    private static final String MENTOR = "lucia.gomez";
    private static final String SUPERVISOR = "tom.baker";
    private static final String MANAGER = "wang.fang";
    private static final ApprovalNeeded FINANCE_MANAGER = new ApprovalNeeded("MANAGER", "finance");
    private static final ApprovalNeeded LEGAL_MANAGER = new ApprovalNeeded("MANAGER", "legal");

    @Autowired
    CheckingAuthority authority;

    @ParameterizedTest
    @CsvSource({
        "mei.lin, REFUND, 200, , refund-assistant, 200",
        "mei.lin, REFUND, 200.01, EXPERT, refund-expert, 200",
        "mei.lin, REPLACEMENT, 1000, MENTOR, refund-mentor, 200",
        "chen.wei, REFUND, 500, , refund-expert, 500",
        "chen.wei, REFUND, 500.01, MENTOR, refund-mentor, 500",
        "lucia.gomez, REFUND, 1000, , refund-mentor, 1000",
        "tom.baker, REFUND, 5000, , refund-supervisor, 5000",
        "mei.lin, GOODWILL, 10, , goodwill-small, 10",
        "mei.lin, GOODWILL, 10.01, EXPERT, goodwill-expert, 10",
        "chen.wei, GOODWILL, 50, , goodwill-expert, 50",
        "lucia.gomez, GOODWILL, 100.01, SUPERVISOR, goodwill-supervisor, 100",
        "wang.fang, GOODWILL, 300, , goodwill-supervisor, 300"
    })
    void holdsEachGradeToItsLimit(
            String proposer, String kind, BigDecimal amount, String approver, String row, BigDecimal limit) {
        AuthorityDecision decision = authority.look(facts(kind, proposer, amount.toString(), "0", "0"));

        if (approver == null) {
            assertThat(decision.approvals()).isEmpty();
        } else {
            assertThat(decision.approvals()).containsExactly(new ApprovalNeeded(approver, null));
        }
        assertThat(decision.row()).isEqualTo(row);
        assertThat(decision.limitCny()).isEqualByComparingTo(limit);
    }

    @Test
    void addsUpWhatTheCaseAndTheCustomerGotAlready() {
        assertThat(authority.look(facts("REFUND", ASSISTANT, "50", "150", "0")).approvals())
                .isEmpty();
        assertThat(authority
                        .look(facts("REFUND", ASSISTANT, "50.01", "150", "0"))
                        .approvals())
                .containsExactly(new ApprovalNeeded("EXPERT", null));
        assertThat(authority.look(facts("GOODWILL", ASSISTANT, "5", "0", "6")).approvals())
                .containsExactly(new ApprovalNeeded("EXPERT", null));
    }

    @Test
    void asksForTwoDifferentPeopleAboveTheHighestLimitAlsoOfAManager() {
        AuthorityDecision decision = authority.look(facts("REFUND", MANAGER, "5000.01", "0", "0"));

        assertThat(decision.approvals()).containsExactly(new ApprovalNeeded("MANAGER", null), FINANCE_MANAGER);
        assertThat(decision.row()).isEqualTo("refund-above");
        assertThat(decision.limitCny()).isEqualByComparingTo("5000");
        assertThat(authority
                        .look(facts("GOODWILL", SUPERVISOR, "300.01", "0", "0"))
                        .approvals())
                .containsExactly(new ApprovalNeeded("MANAGER", null), FINANCE_MANAGER);
    }

    @Test
    void asksForTwoDifferentPeopleToOverrideARule() {
        AuthorityDecision decision = authority.look(plain("REFUND", SUPERVISOR, "1", false, false, false));

        assertThat(decision.approvals()).containsExactly(new ApprovalNeeded("MANAGER", null), FINANCE_MANAGER);
        assertThat(decision.row()).isEqualTo("not-covered");
        assertThat(decision.limitCny()).isZero();
    }

    @Test
    void asksForASecondPersonWhereLessIsGivenThanTheRightComesTo() {
        for (String proposer : new String[] {ASSISTANT, SUPERVISOR, MANAGER}) {
            AuthorityDecision decision = authority.look(plain("REFUND", proposer, "1", true, true, true));

            assertThat(decision.approvals()).containsExactly(new ApprovalNeeded("SUPERVISOR", null));
            assertThat(decision.row()).isEqualTo("refund-reduced");
        }
    }

    @Test
    void letsAnExpertDenyByRuleButNotAnAssistant() {
        assertThat(denial(EXPERT, true, false).approvals()).isEmpty();
        assertThat(denial(ASSISTANT, true, false).approvals()).containsExactly(new ApprovalNeeded("EXPERT", null));
    }

    @Test
    void asksForASecondPersonToDenyByRuleWhatIsARightOfLaw() {
        for (String proposer : new String[] {EXPERT, MENTOR, SUPERVISOR, MANAGER}) {
            AuthorityDecision decision = denial(proposer, true, true);
            assertThat(decision.approvals()).containsExactly(new ApprovalNeeded("SUPERVISOR", null));
            assertThat(decision.row()).isEqualTo("denial-statutory");
        }
    }

    @Test
    void asksForTwoDifferentPeopleToDenyAgainstTheRulesWhoeverProposesIt() {
        for (String proposer : new String[] {EXPERT, MENTOR, SUPERVISOR, MANAGER}) {
            AuthorityDecision statutory = denial(proposer, false, true);
            assertThat(statutory.approvals()).containsExactly(new ApprovalNeeded("MANAGER", null), LEGAL_MANAGER);
            assertThat(statutory.row()).isEqualTo("denial-of-right");
            assertThat(denial(proposer, false, false).approvals())
                    .containsExactly(new ApprovalNeeded("MANAGER", null), LEGAL_MANAGER);
        }
    }

    @Test
    void asksForTwoDifferentPeopleWhateverTheAmountIsWhereTheCustomerSpeaksOfDangerOrLaw() {
        AuthorityDecision danger =
                with("GOODWILL", SUPERVISOR, "1", new Circumstances(Optional.empty(), true, false, false));
        assertThat(danger.approvals()).containsExactly(new ApprovalNeeded("MANAGER", null), LEGAL_MANAGER);
        assertThat(danger.row()).isEqualTo("with-danger");
        assertThat(danger.limitCny()).isZero();
        assertThat(danger.why().en()).contains("may give nothing of this alone", "would have been 300 CNY");
        assertThat(danger.why().zh()).contains("独立权限本为 300 元");

        AuthorityDecision threat =
                with("REFUND", MENTOR, "50", new Circumstances(Optional.empty(), false, true, false));
        assertThat(threat.approvals()).containsExactly(new ApprovalNeeded("MANAGER", null), LEGAL_MANAGER);
        assertThat(threat.row()).isEqualTo("with-threat");

        assertThat(with("REFUND", MENTOR, "50", new Circumstances(Optional.empty(), false, false, true))
                        .approvals())
                .as("a refund that the rules give settles nothing")
                .isEmpty();
        assertThat(with("GOODWILL", MENTOR, "50", new Circumstances(Optional.empty(), false, false, true))
                        .row())
                .isEqualTo("goodwill-with-fake");
    }

    @Test
    void asksForTwoDifferentPeopleForCompensationOfThreeTimesThePrice() {
        assertThat(with("GOODWILL", SUPERVISOR, "90", times("3")).approvals())
                .containsExactly(new ApprovalNeeded("MANAGER", null), LEGAL_MANAGER);
        assertThat(with("GOODWILL", SUPERVISOR, "90", times("2.99")).approvals())
                .isEmpty();
        assertThat(with("GOODWILL", ASSISTANT, "10", times("5")).approvals())
                .as("a small gesture is no compensation, however cheap the goods are")
                .isEmpty();
    }

    @Test
    void saysInBothLanguagesWhoMustApproveAndWhatTheLimitIs() {
        AuthorityDecision decision = authority.look(facts("REFUND", ASSISTANT, "260.50", "0", "0"));

        assertThat(decision.why().en())
                .contains("one approval of grade expert or higher", "200 CNY", "260.5 CNY", "refund-expert");
        assertThat(decision.why().zh()).contains("专家", "200 元", "260.5 元", "refund-expert");
    }

    @Test
    void knowsNoLimitOfAStranger() {
        assertThatThrownBy(() -> authority.look(facts("REFUND", "nobody.here", "1", "0", "0")))
                .isInstanceOf(Refusal.class)
                .extracting("code")
                .isEqualTo("person-not-found");
    }

    private AuthorityDecision denial(String proposer, boolean byRule, boolean statutory) {
        return authority.decide("T-40", plain("DENIAL", proposer, "0", byRule, statutory, false));
    }

    private AuthorityDecision with(String kind, String proposer, String amount, Circumstances circumstances) {
        return authority.look(facts(kind, proposer, amount, "0", "0", true, false, false, circumstances));
    }

    private static Circumstances times(String multiple) {
        return new Circumstances(Optional.of(decimal(multiple)), false, false, false);
    }

    private static AuthorityFacts facts(String kind, String proposer, String amount, String inCase, String customer) {
        return facts(kind, proposer, amount, inCase, customer, true, false, false, Circumstances.PLAIN);
    }

    private static AuthorityFacts plain(
            String kind, String proposer, String amount, boolean byRule, boolean statutory, boolean reduced) {
        return facts(kind, proposer, amount, "0", "0", byRule, statutory, reduced, Circumstances.PLAIN);
    }

    private static AuthorityFacts facts(
            String kind,
            String proposer,
            String amount,
            String inCase,
            String customer,
            boolean byRule,
            boolean statutory,
            boolean reduced,
            Circumstances circumstances) {
        return new AuthorityFacts(
                kind,
                proposer,
                Optional.empty(),
                decimal(amount),
                decimal(inCase),
                decimal(customer),
                byRule,
                statutory,
                reduced,
                circumstances,
                Optional.empty());
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
