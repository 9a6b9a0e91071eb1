package io.firsthand.incidents;

import io.firsthand.people.People;
import io.firsthand.platform.Refusal;

/** What concerns many customers at once, a lead decides. */
final class Leads {

    private Leads() {}

    /** @throws Refusal {@code only-leads} */
    static void require(People people, String person) {
        if (people.find(person).filter(one -> one.active() && one.has("lead")).isEmpty()) {
            throw Refusal.forbidden("only-leads");
        }
    }
}
