package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.util.List;

/**
 * The declaration of a rule table: which facts it looks at and what it decides. It stands once, next to the facts record, as a
 * Spring bean; the workbook {@code rules/<name>.xlsx} is written from it and checked against it.
 *
 * <pre>{@code
 * RuleTable<ClaimFacts, Right> table = RuleTable.named("refund-eligibility", ClaimFacts.class, Right.class)
 *         .titled("Refund eligibility", "退款资格")
 *         .about("What the customer is entitled to", "客户享有的权利")
 *         .hitPolicy(HitPolicy.FIRST)
 *         .when("market", "Market", "市场", Kind.oneOf(MARKETS))
 *         .then("percent", "Refund, % of the price", "退款比例（%）", Kind.decimal())
 *         .explained()
 *         .build();
 * }</pre>
 *
 * @param name kebab-case, the file name of the workbook
 * @param about one or two sentences for the sheet {@code Read me}
 * @param explained whether the rows carry a sentence in both languages; it may name facts and results: {@code {percent}}
 */
public record RuleTable<F extends Record, D extends Record>(
        String name,
        Bilingual title,
        Bilingual about,
        HitPolicy hitPolicy,
        Class<F> facts,
        Class<D> decision,
        List<Column> columns,
        boolean explained) {

    public RuleTable {
        columns = List.copyOf(columns);
    }

    /** Begins a declaration. */
    public static <F extends Record, D extends Record> RuleTableBuilder<F, D> named(
            String name, Class<F> facts, Class<D> decision) {
        return new RuleTableBuilder<>(name, facts, decision);
    }

    public List<Column> conditions() {
        return columns.stream().filter(column -> !column.result()).toList();
    }

    public List<Column> results() {
        return columns.stream().filter(Column::result).toList();
    }
}
