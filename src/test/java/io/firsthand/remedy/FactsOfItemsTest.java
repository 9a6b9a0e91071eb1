package io.firsthand.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFiles;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.RemedyDesk.Opened;
import io.firsthand.support.ProductTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stated of one item of an order says nothing of another. */
@ProductTest
class FactsOfItemsTest extends AtTheRemedyDesk {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatingFacts stating;

    @Autowired
    JudgingClaimsOfCases judging;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Orders orders;

    @Test
    void whatIsStatedOfOneItemHoldsForItAloneAndOfTheOrderForEvery() {
        Opened opened = desk.open();
        Optional<Long> cup = Optional.of(opened.lineId());
        Optional<Long> bowl = Optional.of(bowl(opened));
        assertThat(asked(opened, cup)).contains("evidenceGiven");

        stating.state(opened.number(), cup, "evidenceGiven", "true", RemedyDesk.OWNER);

        assertThat(asked(opened, cup)).doesNotContain("evidenceGiven");
        assertThat(asked(opened, bowl)).contains("evidenceGiven");
        assertThat(asked(opened, Optional.empty())).contains("evidenceGiven");

        stating.state(opened.number(), Optional.empty(), "evidenceGiven", "true", RemedyDesk.OWNER);
        stating.state(opened.number(), bowl, "evidenceGiven", "false", RemedyDesk.OWNER);

        assertThat(asked(opened, Optional.empty())).doesNotContain("evidenceGiven");
        assertThat(look(opened, bowl).stated()).extracting(StatedFact::value).containsExactly("false");

        stating.takeBack(opened.number(), bowl, "evidenceGiven", RemedyDesk.OWNER);

        assertThat(look(opened, bowl).stated())
                .as("what is stated of the order is left")
                .extracting(StatedFact::value)
                .containsExactly("true");
    }

    @Test
    void anItemOfAnotherOrderIsNone() {
        Opened opened = desk.open();
        Optional<Long> foreign = Optional.of(desk.open().lineId());

        assertThatThrownBy(() -> stating.state(opened.number(), foreign, "evidenceGiven", "true", RemedyDesk.OWNER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("order-line-unknown");
    }

    private long bowl(Opened opened) {
        return jdbc.sql("insert into order_lines (order_id, sku, title, category, quantity, unit_price)"
                        + " values (?, 'BOWL-1', 'Bowl', 'household', 1, 0) returning id")
                .param(opened.orderId())
                .query(Long.class)
                .single();
    }

    private List<String> asked(Opened opened, Optional<Long> line) {
        return look(opened, line).judged().missing();
    }

    private CaseJudgement look(Opened opened, Optional<Long> line) {
        return judging.look(
                caseFiles.get(opened.number()),
                orders.find(opened.orderId()).orElseThrow(),
                line,
                Optional.empty(),
                RemedyDesk.OWNER);
    }
}
