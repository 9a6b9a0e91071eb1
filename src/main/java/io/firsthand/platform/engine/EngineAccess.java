package io.firsthand.platform.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** On whose behalf the engine is asked. */
@Component
public class EngineAccess {

    private final IdentityService identities;
    private final TaskService tasks;

    EngineAccess(IdentityService identities, TaskService tasks) {
        this.identities = identities;
        this.tasks = tasks;
    }

    /** Whether the engine's authorisations show the task to the person: assignee, candidates, leads. */
    public boolean maySeeTask(String personId, String taskId) {
        List<String> groups = identities.createGroupQuery().groupMember(personId).list().stream()
                .map(Group::getId)
                .toList();
        return as(
                new Authentication(personId, groups),
                () -> tasks.createTaskQuery().taskId(taskId).count() == 1);
    }

    /**
     * Runs a use case of ours without the engine's own authorisation checks, also inside a call of the web applications: the
     * use case has checked who may do it.
     */
    public <T> T asApplication(Supplier<T> work) {
        return as(null, work);
    }

    private <T> T as(Authentication authentication, Supplier<T> work) {
        Authentication before = identities.getCurrentAuthentication();
        set(authentication);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    private void set(Authentication authentication) {
        if (authentication == null) {
            identities.clearAuthentication();
        } else {
            identities.setAuthentication(authentication.getUserId(), authentication.getGroupIds());
        }
    }
}
