package io.firsthand.platform.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

/** Groups by id or member. A group is there when someone is in it. Always ordered by id. */
class PeopleGroupQuery extends GroupQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient IdentitySource people;

    PeopleGroupQuery(CommandExecutor executor, IdentitySource people) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext command) {
        return matching().count();
    }

    @Override
    public List<Group> executeList(CommandContext command, Page page) {
        return EnginePage.of(matching().sorted().map(PeopleGroupQuery::entity), page);
    }

    private Stream<String> matching() {
        Stream<IdentitySource.User> users = userId == null ? people.users().stream() : people.user(userId).stream();
        return users.flatMap(user -> user.groups().stream())
                .distinct()
                .filter(group -> id == null || id.equals(group))
                .filter(group -> ids == null || Set.of(ids).contains(group));
    }

    private static Group entity(String id) {
        GroupEntity entity = new GroupEntity(id);
        entity.setName(id);
        entity.setType("WORKFLOW");
        return entity;
    }
}
