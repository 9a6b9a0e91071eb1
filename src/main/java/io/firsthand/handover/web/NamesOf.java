package io.firsthand.handover.web;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import java.util.HashMap;
import java.util.Map;

/** Names of people on one page, each looked up once. */
class NamesOf {

    private final People people;
    private final Map<String, String> known = new HashMap<>();

    NamesOf(People people) {
        this.people = people;
    }

    /** The id itself if there is no such person. */
    public String of(String id) {
        return known.computeIfAbsent(
                id, key -> people.find(key).map(Person::name).orElse(key));
    }

    /** Somebody who is known. */
    public Person person(String id) {
        return people.get(id);
    }
}
