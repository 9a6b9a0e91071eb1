package io.firsthand.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonIdentitiesTest {

    @Test
    void aGradeIncludesEveryLowerOneInTheHouseAndInTheDepartment() {
        assertThat(PersonIdentities.groups(person(Grade.MENTOR, "finance", "agent", "lead")))
                .containsExactlyInAnyOrder(
                        "role-agent",
                        "role-lead",
                        "department-finance",
                        "grade-assistant",
                        "grade-assistant-finance",
                        "grade-expert",
                        "grade-expert-finance",
                        "grade-mentor",
                        "grade-mentor-finance");
    }

    @Test
    void onlyTheRoleAdminIsTheEnginesAdministrator() {
        assertThat(PersonIdentities.groups(person(Grade.MANAGER, "service", "lead")))
                .doesNotContain("camunda-admin");
        assertThat(PersonIdentities.groups(person(Grade.ASSISTANT, "service", "admin")))
                .contains("camunda-admin");
    }

    private static Person person(Grade grade, String department, String... roles) {
        return new Person(
                "someone",
                "Someone",
                Set.of(roles),
                grade,
                department,
                Set.of("en"),
                ZoneOffset.UTC,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(DayOfWeek.MONDAY),
                10,
                true,
                List.of());
    }
}
