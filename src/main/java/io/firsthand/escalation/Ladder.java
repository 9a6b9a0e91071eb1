package io.firsthand.escalation;

import io.firsthand.people.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom a request is put to, from the first level to the last. A decision goes up to the managers of the house, facts stay
 * with the department; above both stand the leads, so that nothing is ever nobody's.
 */
public record Ladder(List<List<Asked>> levels) {

    public Ladder {
        levels = levels.stream().map(List::copyOf).toList();
    }

    static Ladder none() {
        return new Ladder(List.of());
    }

    /** @param level what the table says, the department that was named put in place of its own */
    static Ladder decision(EscalationLevel level) {
        List<List<Asked>> levels = new ArrayList<>();
        levels.add(first(level));
        add(levels, Asked.of(level.nextGrade(), level.nextDepartment()));
        add(levels, Asked.of(Grade.MANAGER, Optional.empty()));
        levels.add(List.of(Asked.allLeads()));
        return new Ladder(levels);
    }

    private static List<Asked> first(EscalationLevel level) {
        List<Asked> first = new ArrayList<>();
        first.add(Asked.of(level.grade(), level.department()));
        level.alsoGrade().ifPresent(grade -> first.add(Asked.of(grade, level.alsoDepartment())));
        return first;
    }

    static Ladder department(EscalationLevel level) {
        String department = level.department().orElseThrow();
        List<List<Asked>> levels = new ArrayList<>();
        levels.add(List.of(Asked.department(department)));
        add(levels, Asked.of(level.nextGrade(), level.nextDepartment().or(level::department)));
        levels.add(List.of(Asked.allLeads()));
        return new Ladder(levels);
    }

    /** A colleague, or whoever teaches: nobody above them. */
    static Ladder peer(Optional<String> colleague) {
        return new Ladder(List.of(
                List.of(colleague.map(Asked::colleague).orElse(Asked.of(Grade.MENTOR, Optional.of("service"))))));
    }

    private static void add(List<List<Asked>> levels, Asked asked) {
        if (levels.stream().noneMatch(level -> level.contains(asked))) {
            levels.add(List.of(asked));
        }
    }

    /** With who is on call beside the leads. */
    Ladder with(Optional<String> onCall) {
        if (onCall.isEmpty() || levels.isEmpty()) {
            return this;
        }
        List<List<Asked>> more = new ArrayList<>(levels.subList(0, top()));
        List<Asked> last = new ArrayList<>(levels.get(top()));
        last.add(Asked.colleague(onCall.get()));
        more.add(last);
        return new Ladder(more);
    }

    int top() {
        return levels.size() - 1;
    }

    List<Asked> level(int number) {
        return levels.isEmpty() ? List.of() : levels.get(Math.min(number, top()));
    }

    List<Asked> upTo(int number) {
        return levels.stream().limit(number + 1L).flatMap(List::stream).toList();
    }
}
