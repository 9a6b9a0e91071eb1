package io.firsthand.workbench;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names of people for one sheet: read once, whoever left is looked up singly. */
class Names {

    private final People people;
    private final Map<String, String> byId = new HashMap<>();

    Names(People people) {
        this.people = people;
        people.active().forEach(person -> byId.put(person.id(), person.name()));
    }

    String of(String id) {
        return byId.computeIfAbsent(
                id, key -> people.find(key).map(Person::name).orElse(key));
    }

    CaseSheet.Named named(Optional<String> id) {
        return id.map(person -> new CaseSheet.Named(person, of(person))).orElse(null);
    }
}
