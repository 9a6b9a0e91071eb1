package io.firsthand.entitlement;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.ClosedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What can be asked before a claim is decided, and how. The text stands under {@code entitlement.ask.<code>}. */
@Component
public class Questions {

    /** Unknown facts by their name in {@link ClaimFacts}, then what only a question of a row asks for. */
    public static final ClosedList ALL = ClosedList.fixed("questions")
            .and("market", "country of sale", "销售国家")
            .and("platform", "where it was bought", "购买平台")
            .and("reason", "what happened", "发生了什么")
            .and("category", "category of the goods", "商品类别")
            .and("parcelState", "state of the parcel", "包裹状态")
            .and("promisedOn", "promised delivery date", "承诺送达日")
            .and("deliveredOn", "delivery date", "签收日期")
            .and("evidenceGiven", "picture or document", "照片或凭证")
            .and("deliveryProof", "proof of delivery", "签收凭证")
            .and("carrierTrace", "carrier's trace", "承运商查件结果")
            .and("packingWeight", "weight at packing", "打包重量")
            .and("sealIntact", "whether the seal is intact", "封条是否完好")
            .and("checkoutConfirmation", "confirmation at checkout", "下单时的确认")
            .and("paymentRecord", "payment record", "付款记录");

    private static final Map<String, String> FACT_BY_RIGHT_FACT =
            Map.of("region", "market", "day", "deliveredOn", "daysLate", "promisedOn");

    private final Texts texts;

    Questions(Texts texts) {
        this.texts = texts;
    }

    /** The fact of the claim that stands behind a fact of the table. */
    static String claimFact(String rightFact) {
        return FACT_BY_RIGHT_FACT.getOrDefault(rightFact, rightFact);
    }

    /** The question to ask for a missing fact. */
    public Bilingual question(String missing) {
        return texts.both("entitlement.ask." + missing);
    }

    String all(List<String> missing, Locale locale) {
        return missing.stream().map(fact -> question(fact).in(locale)).collect(Collectors.joining(" "));
    }
}
