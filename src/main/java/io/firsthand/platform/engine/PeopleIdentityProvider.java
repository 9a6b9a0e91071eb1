package io.firsthand.platform.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The engine's users and groups, read from ours. Nothing can be written, and a password is never checked here. */
class PeopleIdentityProvider implements ReadOnlyIdentityProvider {

    private final IdentitySource people;

    PeopleIdentityProvider(IdentitySource people) {
        this.people = people;
    }

    @Override
    public User findUserById(String id) {
        return createUserQuery(Context.getCommandContext()).userId(id).singleResult();
    }

    @Override
    public UserQuery createUserQuery() {
        return new PeopleUserQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired(), people);
    }

    @Override
    public UserQuery createUserQuery(CommandContext command) {
        return new PeopleUserQuery(null, people);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("users are not queried by SQL");
    }

    /** Never: the one login checks it. */
    @Override
    public boolean checkPassword(String id, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String id) {
        return createGroupQuery(Context.getCommandContext()).groupId(id).singleResult();
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new PeopleGroupQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired(), people);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext command) {
        return new PeopleGroupQuery(null, people);
    }

    @Override
    public Tenant findTenantById(String id) {
        return null;
    }

    /** There are none: the table behind this query stays empty. */
    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext command) {
        return new NoTenants(null);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
