package io.firsthand.platform.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Users by id or group; the only questions that the engine and its web applications ask. Always ordered by id. */
class PeopleUserQuery extends UserQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient IdentitySource people;

    PeopleUserQuery(CommandExecutor executor, IdentitySource people) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext command) {
        return matching().count();
    }

    @Override
    public List<User> executeList(CommandContext command, Page page) {
        return EnginePage.of(
                matching().sorted(Comparator.comparing(IdentitySource.User::id)).map(PeopleUserQuery::entity), page);
    }

    private Stream<IdentitySource.User> matching() {
        Stream<IdentitySource.User> users = id == null ? people.users().stream() : people.user(id).stream();
        return users.filter(user -> ids == null || Set.of(ids).contains(user.id()))
                .filter(user -> groupId == null || user.groups().contains(groupId));
    }

    private static User entity(IdentitySource.User user) {
        UserEntity entity = new UserEntity(user.id());
        // the applications write "first last"
        entity.setFirstName(user.name());
        entity.setLastName("");
        return entity;
    }
}
