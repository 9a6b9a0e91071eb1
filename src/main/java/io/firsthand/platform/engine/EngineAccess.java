package io.firsthand.platform.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
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
        return as(person(personId), () -> tasks.createTaskQuery().taskId(taskId).count() == 1);
    }

    /** Process instance by task, for those of the tasks that the person may see; in the order asked for. */
    public Map<String, String> instancesOfTasks(String personId, List<String> taskIds) {
        Map<String, String> found = as(
                person(personId),
                () ->
                        tasks
                                .createTaskQuery()
                                .taskIdIn(taskIds.toArray(String[]::new))
                                .listPage(0, taskIds.size())
                                .stream()
                                .collect(Collectors.toMap(Task::getId, Task::getProcessInstanceId)));
        Map<String, String> ordered = new LinkedHashMap<>();
        taskIds.stream().filter(found::containsKey).forEach(id -> ordered.put(id, found.get(id)));
        return ordered;
    }

    /** The task that is due first among those of a case, remedy … that the person may see; none if there is none to do. */
    public Optional<String> openTask(String personId, String businessKey) {
        return as(
                person(personId),
                () -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .orderByDueDate()
                        .asc()
                        .listPage(0, 1)
                        .stream()
                        .map(Task::getId)
                        .findFirst());
    }

    private Authentication person(String personId) {
        List<String> groups = identities.createGroupQuery().groupMember(personId).list().stream()
                .map(Group::getId)
                .toList();
        return new Authentication(personId, groups);
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
