package io.firsthand.platform.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who the engine's users and groups are. There is no second copy of them in the engine's tables. */
public interface IdentitySource {

    /**
     * A user of the engine.
     *
     * @param id the person's id
     * @param name as colleagues read it
     * @param groups all groups that he is in
     */
    record User(String id, String name, Set<String> groups) {}

    /** The user of this id; none if he may not work here any more. */
    Optional<User> user(String id);

    /** All users, by id. */
    List<User> users();
}
