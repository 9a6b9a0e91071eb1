package io.firsthand.people;

import io.firsthand.platform.pages.Viewer;
import io.firsthand.platform.pages.Viewers;
import org.springframework.stereotype.Component;

/** The people as those who look at pages. */
@Component
class PersonViewers implements Viewers {

    private final People people;

    PersonViewers(People people) {
        this.people = people;
    }

    @Override
    public Viewer get(String personId) {
        Person person = people.get(personId);
        return new Viewer(person.id(), person.name(), person.department(), person.timeZone());
    }

    @Override
    public String nameOf(String personId) {
        return people.find(personId).map(Person::name).orElse(personId);
    }
}
