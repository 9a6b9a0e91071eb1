package io.firsthand.rulebook;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of the tests' own, with every kind of column. */
public final class ReturnRights {

    public enum Answer {
        REFUND,
        REPLACEMENT,
        NONE
    }

    public record Facts(
            Optional<String> market,
            Optional<Integer> days,
            Optional<BigDecimal> price,
            boolean vip,
            WordText words,
            Optional<LocalDate> deliveredOn,
            Duration waited,
            @Personal String name) {}

    public record Right(Answer answer, BigDecimal percent, Optional<Duration> within, List<String> evidence) {}

    public static final ClosedList MARKETS = ClosedList.fixed("markets")
            .and("DE", "Germany", "德国")
            .and("FR", "France", "法国")
            .and("CN", "China", "中国");

    public static final ClosedList EVIDENCE =
            ClosedList.open("evidence").and("photo", "photo", "照片").and("invoice", "invoice", "发票");

    private static final ClosedList ANSWERS = ClosedList.of(
            "answers", Answer.class, Map.of(Answer.REFUND, "退款", Answer.REPLACEMENT, "换货", Answer.NONE, "无"));

    private ReturnRights() {}

    public static RuleTable<Facts, Right> first() {
        return table("return-rights", HitPolicy.FIRST);
    }

    /** The table as a later release may declare it: one column less. */
    public static RuleTable<Facts, Right> nextRelease() {
        RuleTable<Facts, Right> before = first();
        return new RuleTable<>(
                before.name(),
                before.title(),
                before.about(),
                before.hitPolicy(),
                before.facts(),
                before.decision(),
                before.columns().stream()
                        .filter(column -> !column.key().equals("notWords"))
                        .toList(),
                before.explained());
    }

    public static RuleTable<Facts, Right> table(String name, HitPolicy policy) {
        return RuleTable.named(name, Facts.class, Right.class)
                .titled("Return rights", "退货权利")
                .about("What a customer may ask for who sends goods back.", "顾客退货时享有的权利。")
                .hitPolicy(policy)
                .when("market", "Market", "市场", Kind.oneOf(MARKETS))
                .when("days", "Days since delivery", "签收后天数", Kind.wholeNumber())
                .when("price", "Price, EUR", "价格（欧元）", Kind.decimal())
                .when("vip", "VIP", "重要顾客", Kind.yesNo())
                .when("words", "The message says any of", "留言包含任一", Kind.saysAnyOf())
                .when("notWords", "words", "The message says none of", "留言不含", Kind.saysNoneOf())
                .when("deliveredOn", "Delivered on", "签收日期", Kind.date())
                .when("waited", "Waited", "已等待", Kind.duration())
                .then("answer", "Answer", "答复", Kind.oneOf(ANSWERS))
                .then("percent", "Refund, % of the price", "退款比例（%）", Kind.decimal())
                .then("within", "Answer within", "答复时限", Kind.duration())
                .then("evidence", "Evidence to ask for", "需要的证据", Kind.severalOf(EVIDENCE))
                .explained()
                .build();
    }
}
