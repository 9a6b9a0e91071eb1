package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.firsthand.platform.Refusal;
import io.firsthand.rulebook.Rulebook;
import io.firsthand.rulebook.ShippedRulebook;
import io.firsthand.support.Bundles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts that exclude each other are named with their fields, all at once; what only is unknown is none of them. */
class CheckingFactsTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModules(new Jdk8Module(), new JavaTimeModule())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    private static final String TIMES = """
            "times": {"timeZone": "Asia/Shanghai", "orderedAt": "2026-11-01T10:00:00+08:00",
                      "deliveredAt": "2026-11-04T18:00:00+08:00", "claimedAt": "2026-11-06T09:00:00+08:00"}
            """;

    private static final Rulebook TABLES = ShippedRulebook.of("refund-eligibility", "markets", "seller-practice")
            .rulebook();

    private final CheckingFacts checking = new CheckingFacts(
            TABLES,
            ShippedRulebook.table("refund-eligibility"),
            ShippedRulebook.table("markets"),
            new Markets(TABLES, ShippedRulebook.table("markets")),
            new SellerPractices(TABLES, ShippedRulebook.table("seller-practice")),
            Bundles.texts());

    @Test
    void readsAClaimOfWhichLittleIsKnown() throws Exception {
        CheckedClaim claim = checking.check(stated("{" + TIMES + "}"));

        assertThat(claim.facts().market()).isEmpty();
        assertThat(claim.facts().deliveredOn()).hasToString("Optional[2026-11-04]");
        assertThat(claim.facts().claimedOn()).isEqualTo("2026-11-06");
        assertThat(claim.facts().goods().sealIntact()).isEmpty();
        assertThat(claim.purchase()).isEmpty();
    }

    @Test
    void takesDatesWhereTheCustomerLives() throws Exception {
        CheckedClaim claim = checking.check(stated("""
                {"times": {"timeZone": "Asia/Tokyo", "deliveredAt": "2026-11-04T15:30:00Z",
                           "claimedAt": "2026-11-11T14:59:59Z"}}"""));

        assertThat(claim.facts().deliveredOn()).hasToString("Optional[2026-11-05]");
        assertThat(claim.facts().claimedOn()).isEqualTo("2026-11-11");
    }

    @Test
    void knowsWhatOurShopTellsItsBuyersUnlessTheCallerSaysOtherwise() throws Exception {
        String german = "\"market\": \"DE\", \"platform\": \"shop\", " + TIMES;
        SellerFacts practice =
                checking.check(stated("{" + german + "}")).facts().seller();
        SellerFacts said = checking.check(stated("{" + german + ", \"seller\": {\"rightExplained\": false}}"))
                .facts()
                .seller();

        assertThat(practice.rightExplained()).contains(true);
        assertThat(said.rightExplained()).contains(false);
        assertThat(said.returnCostTold()).isEqualTo(practice.returnCostTold());
    }

    @Test
    void namesATimeWithoutAZone() {
        assertThat(wrong("""
                {"times": {"timeZone": "Europe/Berlin", "orderedAt": "2026-11-01",
                           "deliveredAt": "2026-11-04T18:00:00", "claimedAt": "2026-11-06T09:00:00+01:00"}}"""))
                .containsExactly("time-without-zone [times.orderedAt]", "time-without-zone [times.deliveredAt]");
    }

    @Test
    void namesWhatHappenedInAnImpossibleOrder() {
        assertThat(wrong("""
                {"times": {"timeZone": "Europe/Berlin", "orderedAt": "2026-11-05T10:00:00Z",
                           "dispatchedAt": "2026-11-04T12:00:00Z", "deliveredAt": "2026-11-03T18:00:00Z",
                           "promisedOn": "2026-11-01", "sentAt": "2026-11-04T10:00:00Z",
                           "claimedAt": "2026-11-04T09:00:00Z"}}"""))
                .containsExactly(
                        "dispatched-before-ordered [times.orderedAt, times.dispatchedAt]",
                        "delivered-before-ordered [times.orderedAt, times.deliveredAt]",
                        "delivered-before-dispatched [times.dispatchedAt, times.deliveredAt]",
                        "claimed-before-ordered [times.orderedAt, times.claimedAt]",
                        "sent-before-ordered [times.orderedAt, times.sentAt]",
                        "sent-after-arrived [times.sentAt, times.claimedAt]",
                        "promised-before-ordered [times.orderedAt, times.promisedOn]");
    }

    @Test
    void namesWhatTheTablesDoNotKnow() {
        assertThat(wrong("""
                {"market": "XX", "platform": "bazaar", "reason": "whim", "category": "magic", "parcelState": "GONE",
                 "goods": {"condition": "enchanted"},
                 "times": {"timeZone": "Mars/Olympus", "claimedAt": "2026-11-06T09:00:00+01:00"}}"""))
                .containsExactlyInAnyOrder(
                        "time-zone-unknown [times.timeZone]",
                        "not-in-list [market]",
                        "not-in-list [platform]",
                        "not-in-list [reason]",
                        "not-in-list [category]",
                        "not-in-list [parcelState]",
                        "not-in-list [goods.condition]");
    }

    @Test
    void namesSumsThatCannotBe() {
        assertThat(wrong("{" + TIMES + """
                , "sums": {"currency": "CNY", "cnyRate": 0,
                    "items": [{"name": "Cup", "bought": 2, "settled": 1, "claimed": 2, "unitPrice": 10.001},
                              {"name": "Pot", "bought": 1, "unitPrice": 50}],
                    "discounts": [{"threshold": 30, "amount": 40}],
                    "standardDelivery": -1, "captured": 20, "goneBack": 30, "lossOfValue": 60,
                    "wanted": {"amount": 500, "currency": "USD"}}}"""))
                .containsExactlyInAnyOrder(
                        "rate-impossible [sums.cnyRate]",
                        "more-than-bought [sums.items[0].bought, sums.items[0].settled, sums.items[0].claimed]",
                        "amount-too-fine [sums.items[0].unitPrice]",
                        "discount-above-threshold [sums.discounts[0].threshold, sums.discounts[0].amount]",
                        "amount-negative [sums.standardDelivery]",
                        "gone-back-above-captured [sums.captured, sums.goneBack]",
                        "loss-above-price [sums.lossOfValue, sums.items]",
                        "currency-not-of-order [sums.wanted.currency, sums.currency]",
                        "refund-above-price [sums.wanted.amount, sums.items]");
    }

    @Test
    void namesACurrencyThatDoesNotExistAndAnAmountThatIsNone() {
        assertThat(wrong("{" + TIMES + """
                , "sums": {"currency": "XYZ", "items": [{"name": "Cup", "claimed": 0, "unitPrice": 1e999}]}}"""))
                .containsExactlyInAnyOrder(
                        "currency-unknown [sums.currency]",
                        "amount-too-large [sums.items[0].unitPrice]",
                        "nothing-claimed [sums.items]");
    }

    @Test
    void namesACurrencyInWhichTheMarketIsNotSoldTo() {
        assertThat(wrong("{\"market\": \"GB\", " + TIMES + """
                , "sums": {"currency": "JPY", "items": [{"name": "Cup", "unitPrice": 100}]}}"""))
                .containsExactly("currency-not-of-market [sums.currency, market]");
    }

    @Test
    void takesTheDayOfSendingWhereSendingInTimeIsEnough() throws Exception {
        String sent = TIMES.replace("\"claimedAt\"", "\"sentAt\": \"2026-11-05T23:59:59+08:00\", \"claimedAt\"");

        assertThat(checking.check(stated("{\"market\": \"CN\", " + sent + "}"))
                        .facts()
                        .claimedOn())
                .isEqualTo("2026-11-05");
        assertThat(checking.check(stated("{\"market\": \"JP\", " + sent + "}"))
                        .facts()
                        .claimedOn())
                .as("where it counts when it arrives")
                .isEqualTo("2026-11-06");
    }

    @Test
    void namesADeliveryOfAParcelThatWasNotDelivered() {
        assertThat(wrong("{" + TIMES + ", \"parcelState\": \"IN_TRANSIT\"}"))
                .containsExactly("delivered-and-not-delivered [times.deliveredAt, parcelState]");
    }

    @Test
    void namesWhatHappenedAfterItWasTold() {
        assertThat(wrong("{" + TIMES + ", \"fault\": {\"knownOn\": \"2026-11-07\"}}"))
                .containsExactly("after-the-claim [fault.knownOn, times.claimedAt]");
    }

    @Test
    void takesFromTheSumsWhatTheySayOfThePurchase() throws Exception {
        PurchaseFacts purchase =
                checking.check(stated("{" + TIMES + """
                        , "sums": {"currency": "CNY",
                            "items": [{"name": "Coat", "bought": 1, "claimed": 0, "unitPrice": 200},
                                      {"name": "Hat", "unitPrice": 120}],
                            "discounts": [{"threshold": 300, "amount": 50}],
                            "gifts": [{"name": "Bag", "value": 20, "comesBack": false}],
                            "freeDelivery": {"threshold": 299, "freight": 10}}}""")).facts().purchase();

        assertThat(purchase.partOfPromotion()).contains(true);
        assertThat(purchase.giftKept()).contains(true);
        assertThat(purchase.freeShippingLost()).contains(true);
    }

    @Test
    void namesWhatTheSumsDeny() {
        assertThat(wrong("{" + TIMES + """
                , "purchase": {"giftKept": true, "partOfPromotion": true},
                 "sums": {"currency": "CNY", "items": [{"name": "Hat", "unitPrice": 120}]}}"""))
                .containsExactly(
                        "goods-and-sums-disagree [purchase.partOfPromotion, sums]",
                        "goods-and-sums-disagree [purchase.giftKept, sums]");
    }

    @Test
    void saysItInBothLanguagesAndRepeatsNothingThatTheCallerWrote() throws Exception {
        StatedClaim claim = stated("{" + TIMES + ", \"platform\": \"<script>\"}");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> checking.check(claim));

        assertThat(refusal.code()).isEqualTo("claim-contradictory");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONTRADICTORY);
        assertThat(refusal.field()).isEqualTo("platform");
        Contradiction contradiction = contradictions(refusal).get(0);
        assertThat(contradiction.says().en())
                .startsWith("The rule tables do not know")
                .contains("amazon");
        assertThat(contradiction.says().zh()).contains("规则表").contains("amazon");
        assertThat(refusal.values().toString()).doesNotContain("<script>");
    }

    private List<String> wrong(String claim) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> checking.check(stated(claim)));
        assertThat(refusal).as("a contradiction in " + claim).isNotNull();
        return contradictions(refusal).stream()
                .map(each -> each.code() + " " + each.fields())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Contradiction> contradictions(Refusal refusal) {
        return (List<Contradiction>) refusal.values().get("contradictions");
    }

    private static StatedClaim stated(String json) throws Exception {
        return JSON.readValue(json, StatedClaim.class);
    }
}
