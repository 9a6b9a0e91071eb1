package io.firsthand.returns;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who may record what happens to goods in the warehouse: its people, and leads. */
@Component
class WarehouseRights {

    private final People people;

    WarehouseRights(People people) {
        this.people = people;
    }

    boolean has(String personId) {
        Person person = people.get(personId);
        return person.department().equals("warehouse") || person.has("lead");
    }

    /** @throws Refusal {@code only-warehouse} */
    void check(String personId) {
        if (!has(personId)) {
            throw Refusal.forbidden("only-warehouse");
        }
    }
}
