package io.firsthand.platform.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the groups may do in the engine, brought to this state at every start. Beyond it the engine itself gives assignee and
 * candidates access to their task, and that only. Nobody may create filters, users, groups, deployments or instances.
 */
@Component
@Order(EngineAuthorizations.AFTER_MODELS)
class EngineAuthorizations implements ApplicationRunner {

    static final int AFTER_MODELS = 0;

    private final AuthorizationService authorizations;

    EngineAuthorizations(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (String group : new String[] {"role-agent", "role-lead"}) {
            grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            // the drawing and the name of the process beside the task
            grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        }
        grant("role-lead", Resources.TASK, ANY, Permissions.READ);
        for (String group : new String[] {"role-process-owner", "camunda-admin"}) {
            grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant(
                    group,
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    Permissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK,
                    // an incident is seen and tried again
                    ProcessDefinitionPermissions.RETRY_JOB);
            // the definitions' tasks are open to them already; the count by group asks for the tasks themselves
            grant(group, Resources.TASK, ANY, Permissions.READ);
            grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
            grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        }
        grant("camunda-admin", Resources.APPLICATION, "admin", Permissions.ACCESS);
        grant("camunda-admin", Resources.USER, ANY, Permissions.READ);
        grant("camunda-admin", Resources.GROUP, ANY, Permissions.READ);
        grant("camunda-admin", Resources.AUTHORIZATION, ANY, Permissions.READ);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
