package io.firsthand.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.people.Grade;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import io.firsthand.support.ProductTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The live table {@code owner-routing}, alone and with the seeded people. */
@ProductTest
@Transactional
class OwnerRoutingRulesTest {

    private static final Instant MORNING = Instant.parse("2026-11-18T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    @Autowired
    Rulebook rulebook;

    @Autowired
    RuleTable<RoutingFacts, Route> table;

    @Autowired
    NamingOwners naming;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void roomForOneMoreCase() {
        // however many other tests gave them
        jdbc.sql("update people set load_limit = 10000").update();
    }

    @ParameterizedTest
    @CsvSource({
        "mail, en, unsafe, P0, safety, safety, EXPERT, false",
        "mail, en, legal-threat, P0, law-and-press, disputes, EXPERT, true",
        "mail, en, defect, P0, danger, safety, EXPERT, false",
        "mail, en, complaint, P2, complaints, after-sales, EXPERT, true",
        "mail, de, late, P1, urgent-logistics, logistics, EXPERT, true",
        "mail, de, late, P2, logistics, logistics, ASSISTANT, true",
        "chat, zh, damaged, P2, after-sales, after-sales, ASSISTANT, true",
        "chat, zh, pre-sales, P3, pre-sales-live, pre-sales, ASSISTANT, false",
        "mail, zh, pre-sales, P3, pre-sales, pre-sales, ASSISTANT, true",
        "mail, und, unclear, P2, unknown-language, general, ASSISTANT, true",
        "mail, en, feedback, P3, otherwise, general, ASSISTANT, true"
    })
    void namesTheQueueAndWhatTheOwnerMustBe(
            String channel,
            String language,
            String reason,
            Priority priority,
            String row,
            String queue,
            Grade grade,
            boolean stewardFirst) {
        var decision = rulebook.decide(table, facts(channel, language, reason, priority), DAY);

        assertThat(decision.row()).isEqualTo(row);
        assertThat(decision.required()).isEqualTo(new Route(queue, "service", grade, stewardFirst));
    }

    @Test
    void findsAFittingPersonInTheDepartmentOfEveryReason() {
        for (String reason : ContactReasons.codes()) {
            for (Priority priority : Priority.values()) {
                Route route = rulebook.decide(table, facts("mail", "en", reason, priority), DAY)
                        .required();
                assertThat(people.active())
                        .as(reason + " " + priority)
                        .anyMatch(person -> person.has("agent")
                                && person.department().equals(route.department())
                                && person.grade().atLeast(route.grade()));
            }
        }
    }

    @Test
    void namesAnOwnerAndSaysWhy() {
        OwnerDecision decision = naming.name("T-20", facts("mail", "de", "late", Priority.P2), Set.of());
        Person owner = people.get(decision.owner());

        assertThat(owner.department()).isEqualTo("service");
        assertThat(owner.languages()).contains("de");
        assertThat(decision.queue()).isEqualTo(Queues.LOGISTICS);
        assertThat(decision.why().en()).contains("Logistics", "speak German", "on shift", "open cases");
        assertThat(decision.why().zh()).contains("物流", "德语", "正在当班", "未结工单");
    }

    @Test
    void tellsTheStewardThatHeIsOne() {
        // however many cases other tests gave her
        jdbc.sql("update people set load_limit = 10000 where id = 'claire.martin'")
                .update();
        RoutingFacts facts =
                new RoutingFacts("mail", "fr", "late", Priority.P2, false, Optional.of("claire.martin"), MORNING);

        OwnerDecision decision = naming.name("T-21", facts, Set.of());

        assertThat(decision.owner()).isEqualTo("claire.martin");
        assertThat(decision.why().en()).contains("steward");
    }

    @Test
    void refusesClearlyWhenNobodyCouldOwnTheCase() {
        jdbc.sql("update people set active = false where 'agent' = any(roles)").update();

        assertThatThrownBy(() -> naming.name("T-22", facts("mail", "de", "late", Priority.P2), Set.of()))
                .isInstanceOf(Refusal.class)
                .extracting("code")
                .isEqualTo("no-agent-active");
    }

    @Test
    void namesTheLastActiveAgentWhoeverHeIs() {
        jdbc.sql("update people set active = (id = 'li.na')").update();

        OwnerDecision decision = naming.name("T-23", facts("mail", "fr", "unsafe", Priority.P0), Set.of());

        assertThat(decision.owner()).isEqualTo("li.na");
        assertThat(decision.why().en()).contains("stand in", "answer in English");
    }

    private static RoutingFacts facts(String channel, String language, String reason, Priority priority) {
        return new RoutingFacts(channel, language, reason, priority, false, Optional.empty(), MORNING);
    }
}
