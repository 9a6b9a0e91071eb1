package io.firsthand.platform.engine;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine's own permissions: who gets a task may work on it. Before it gives one the engine looks whether it is given
 * already; on a task that is not stored yet it cannot be, so the database is not asked.
 */
final class TaskPermissions extends DefaultAuthorizationProvider {

    @Override
    protected AuthorizationEntity getGrantAuthorizationByUserId(String person, Resource resource, String id) {
        return isNewTask(resource, id) ? null : super.getGrantAuthorizationByUserId(person, resource, id);
    }

    @Override
    protected AuthorizationEntity getGrantAuthorizationByGroupId(String group, Resource resource, String id) {
        return isNewTask(resource, id) ? null : super.getGrantAuthorizationByGroupId(group, resource, id);
    }

    private static boolean isNewTask(Resource resource, String id) {
        if (resource != Resources.TASK) {
            return false;
        }
        TaskEntity task = Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, id);
        // 1 as soon as it is stored
        return task != null && task.getRevision() == 0;
    }
}
