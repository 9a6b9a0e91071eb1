package io.firsthand.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.people.Grade;
import io.firsthand.people.Person;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnerChoiceTest {

    /** a Wednesday: 10:00 in Berlin, 17:00 in Shanghai, 04:00 in New York */
    private static final Instant MORNING = Instant.parse("2026-11-18T09:00:00Z");
    /** 23:00 in Berlin, 06:00 in Shanghai, 17:00 in New York */
    private static final Instant NIGHT = Instant.parse("2026-11-18T22:00:00Z");
    /** Saturday night: nobody of them works */
    private static final Instant WEEKEND = Instant.parse("2026-11-21T23:00:00Z");

    private static final Person ANNA = agent("anna", "de en", "Europe/Berlin", Grade.EXPERT);
    private static final Person BEN = agent("ben", "de en", "Europe/Berlin", Grade.ASSISTANT);
    private static final Person FLORA = agent("flora", "fr en", "Europe/Paris", Grade.EXPERT);
    private static final Person MEI = agent("mei", "zh en", "Asia/Shanghai", Grade.ASSISTANT);
    private static final Person EMMA = agent("emma", "en", "America/New_York", Grade.EXPERT);
    private static final Person LI =
            person("li", "zh", "Asia/Shanghai", Grade.EXPERT, "warehouse", Set.of("agent"), true);

    private static final List<Person> ALL = List.of(ANNA, BEN, FLORA, MEI, EMMA, LI);

    @Test
    void takesWhoSpeaksTheLanguageAndIsOnShift() {
        assertThat(owner(facts("fr", Priority.P2, MORNING), Map.of())).isEqualTo("flora");
        assertThat(owner(facts("zh", Priority.P2, MORNING), Map.of())).isEqualTo("mei");
    }

    @Test
    void takesTheLeastLoadedOfEqualCandidates() {
        assertThat(owner(facts("de", Priority.P2, MORNING), Map.of("anna", 3, "ben", 2)))
                .isEqualTo("ben");
        assertThat(owner(facts("de", Priority.P2, MORNING), Map.of("anna", 3, "ben", 4)))
                .isEqualTo("anna");
    }

    @Test
    void spreadsCasesOverEqualCandidatesButNamesTheSameOwnerForTheSameCase() {
        Set<String> owners = new HashSet<>();
        IntStream.range(0, 40)
                .forEach(number -> owners.add(
                        choice(facts("de", Priority.P2, MORNING), route(Grade.ASSISTANT, true), Map.of(), "C" + number)
                                .among(ALL)
                                .orElseThrow()
                                .id()));
        List<Person> shuffled = new ArrayList<>(ALL);
        Collections.reverse(shuffled);

        assertThat(owners).containsExactlyInAnyOrder("anna", "ben");
        assertThat(choice(facts("de", Priority.P2, MORNING), route(Grade.ASSISTANT, true), Map.of(), "C1")
                        .among(shuffled))
                .isEqualTo(choice(facts("de", Priority.P2, MORNING), route(Grade.ASSISTANT, true), Map.of(), "C1")
                        .among(ALL));
    }

    @Test
    void asksForTheGradeOfTheRoute() {
        assertThat(owner(facts("de", Priority.P1, MORNING), route(Grade.EXPERT, true), Map.of("anna", 9)))
                .isEqualTo("anna");
    }

    @Test
    void doesNotExceedTheLoadLimitWhileSomebodyElseIsFree() {
        assertThat(owner(facts("fr", Priority.P2, MORNING), Map.of("flora", 25)))
                .isNotEqualTo("flora");
    }

    @Test
    void namesSomebodyAlsoWhenEverybodyIsOverTheLimit() {
        Map<String, Integer> full = Map.of("anna", 25, "ben", 26, "flora", 25, "mei", 25, "emma", 25, "li", 25);

        assertThat(owner(facts("fr", Priority.P2, MORNING), full)).isEqualTo("flora");
    }

    @Test
    void fallsBackToEnglishForALanguageThatNobodySpeaks() {
        String owner = owner(facts("ko", Priority.P2, MORNING), Map.of());

        assertThat(ALL)
                .filteredOn(person -> person.id().equals(owner))
                .allMatch(person -> person.languages().contains("en"));
    }

    @Test
    void letsMailWaitOvernightForSomebodyWhoSpeaksTheLanguage() {
        assertThat(owner(facts("de", Priority.P2, NIGHT), Map.of())).isIn("anna", "ben");
    }

    @Test
    void takesSomebodyOnShiftAtNightWhenItIsPressing() {
        assertThat(owner(facts("de", Priority.P1, NIGHT), route(Grade.EXPERT, true), Map.of()))
                .isEqualTo("emma");
        assertThat(owner(new RoutingFacts("chat", "de", "late", Priority.P2, false, Optional.empty(), NIGHT), Map.of()))
                .isEqualTo("emma");
    }

    @Test
    void takesWhoSpeaksTheLanguageBeforeWhoseShiftStartsNextWhenNobodyIsOnShift() {
        assertThat(owner(facts("fr", Priority.P1, WEEKEND), route(Grade.ASSISTANT, true), Map.of()))
                .isEqualTo("flora");
        assertThat(owner(facts("ko", Priority.P1, WEEKEND), route(Grade.ASSISTANT, true), Map.of()))
                .as("nobody speaks it: the next shift")
                .isEqualTo("mei");
    }

    @Test
    void givesALiveChatToWhoSpeaksItsLanguageBeforeAnEqualWhoDoesNot() {
        Person kenji = agent("kenji", "ja en", "Asia/Tokyo", Grade.ASSISTANT);
        for (Instant at : List.of(WEEKEND, MORNING.minusSeconds(6 * 3600))) {
            RoutingFacts chat = new RoutingFacts("chat", "zh", "late", Priority.P2, false, Optional.empty(), at);
            assertThat(choice(chat, route(Grade.ASSISTANT, true), Map.of("mei", 9), "C1")
                            .among(List.of(kenji, MEI)))
                    .as("at " + at)
                    .contains(MEI);
        }
    }

    @Test
    void prefersTheStewardWhateverTheLoadOfOthers() {
        assertThat(owner(facts("de", Priority.P2, MORNING, "flora"), Map.of("flora", 20)))
                .isEqualTo("flora");
        assertThat(owner(facts("de", Priority.P2, NIGHT, "flora"), Map.of())).isEqualTo("flora");
    }

    @Test
    void passesTheStewardOverWhenFullOrOffShiftAndPressingOrBelowTheGradeOrNotAsked() {
        assertThat(owner(facts("de", Priority.P2, MORNING, "flora"), Map.of("flora", 25)))
                .isNotEqualTo("flora");
        assertThat(owner(facts("de", Priority.P1, NIGHT, "flora"), Map.of())).isEqualTo("emma");
        assertThat(owner(facts("de", Priority.P1, MORNING, "ben"), route(Grade.EXPERT, true), Map.of()))
                .isEqualTo("anna");
        assertThat(owner(facts("de", Priority.P2, MORNING, "flora"), route(Grade.ASSISTANT, false), Map.of()))
                .isIn("anna", "ben");
    }

    @Test
    void passesAStewardOverWhoWentToAnotherDepartment() {
        assertThat(owner(facts("zh", Priority.P2, MORNING, "li"), Map.of())).isEqualTo("mei");
    }

    @Test
    void passesAnInactiveStewardOver() {
        Person gone = person("gone", "de", "Europe/Berlin", Grade.EXPERT, "service", Set.of("agent"), false);

        assertThat(choice(facts("de", Priority.P2, MORNING, "gone"), route(Grade.ASSISTANT, true), Map.of(), "C1")
                        .among(List.of(gone, ANNA)))
                .contains(ANNA);
    }

    @Test
    void takesAnotherDepartmentBeforeNobody() {
        assertThat(choice(facts("de", Priority.P2, MORNING), route(Grade.MANAGER, true), Map.of(), "C1")
                        .among(List.of(LI)))
                .contains(LI);
    }

    @Test
    void isEmptyOnlyWithoutAnyActiveAgent() {
        Person analyst = person("ana", "en", "Europe/London", Grade.EXPERT, "service", Set.of("analyst"), true);

        assertThat(choice(facts("de", Priority.P2, MORNING), route(Grade.ASSISTANT, true), Map.of(), "C1")
                        .among(List.of(analyst)))
                .isEmpty();
    }

    private static String owner(RoutingFacts facts, Map<String, Integer> load) {
        return owner(facts, route(Grade.ASSISTANT, true), load);
    }

    private static String owner(RoutingFacts facts, Route route, Map<String, Integer> load) {
        return choice(facts, route, load, "C1").among(ALL).orElseThrow().id();
    }

    private static OwnerChoice choice(RoutingFacts facts, Route route, Map<String, Integer> load, String caseNumber) {
        return new OwnerChoice(route, facts, load, caseNumber);
    }

    private static Route route(Grade grade, boolean stewardFirst) {
        return new Route(Queues.GENERAL, "service", grade, stewardFirst);
    }

    private static RoutingFacts facts(String language, Priority priority, Instant now) {
        return new RoutingFacts("mail", language, "late", priority, false, Optional.empty(), now);
    }

    private static RoutingFacts facts(String language, Priority priority, Instant now, String steward) {
        return new RoutingFacts("mail", language, "late", priority, false, Optional.of(steward), now);
    }

    private static Person agent(String id, String languages, String zone, Grade grade) {
        return person(id, languages, zone, grade, "service", Set.of("agent"), true);
    }

    private static Person person(
            String id,
            String languages,
            String zone,
            Grade grade,
            String department,
            Set<String> roles,
            boolean active) {
        return new Person(
                id,
                id,
                roles,
                grade,
                department,
                Set.of(languages.split(" ")),
                ZoneId.of(zone),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                25,
                active,
                List.of());
    }
}
