package io.firsthand.platform.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** User tasks, as our use cases see and move them. Nobody else assigns or completes: Tasklist's calls end here too. */
@Component
@Transactional
public class HumanTasks {

    private static final String OPEN =
            "select * from ACT_RU_TASK where PROC_INST_ID_ = #{instance} and TASK_DEF_KEY_ = #{element}";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final CommandExecutor commands;

    HumanTasks(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.repository = engine.getRepositoryService();
        this.authorizations = engine.getAuthorizationService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /** The open task of this id; none if it was completed meanwhile or never was. */
    public Optional<HumanTask> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(this::human);
    }

    /** The id of the one open task of an element in an instance; the engine's own query costs several times as much. */
    public Optional<String> openId(String processInstanceId, String element) {
        return tasks
                .createNativeTaskQuery()
                .sql(OPEN)
                .parameter("instance", processInstanceId)
                .parameter("element", element)
                .list()
                .stream()
                .map(Task::getId)
                .findFirst();
    }

    /** The instances of a process in which the person has taken a task. */
    public List<String> instancesTakenBy(String personId, String processKey) {
        return tasks.createTaskQuery().taskAssignee(personId).processDefinitionKey(processKey).list().stream()
                .map(Task::getProcessInstanceId)
                .toList();
    }

    /** The instances of a process in which the person has a task, or owns one that somebody else or nobody has. */
    public List<String> instancesWithTaskOf(String personId, String processKey) {
        return tasks
                .createTaskQuery()
                .or()
                .taskAssignee(personId)
                .taskOwner(personId)
                .endOr()
                .processDefinitionKey(processKey)
                .list()
                .stream()
                .map(Task::getProcessInstanceId)
                .distinct()
                .toList();
    }

    /** The instances of a process that stand at one of its user tasks, each with who has taken the task. */
    public Map<String, Optional<String>> takers(String processKey, String element) {
        Map<String, Optional<String>> takers = new HashMap<>();
        tasks.createTaskQuery()
                .processDefinitionKey(processKey)
                .taskDefinitionKey(element)
                .list()
                .forEach(task -> takers.put(task.getProcessInstanceId(), Optional.ofNullable(task.getAssignee())));
        return takers;
    }

    /** What the person has to do first: his task with the earliest due time, of several the most urgent. */
    public Optional<HumanTask> next(String personId) {
        return tasks
                .createTaskQuery()
                .taskAssignee(personId)
                .orderByDueDate()
                .asc()
                .orderByTaskPriority()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(this::human)
                .findFirst();
    }

    /** Completes the task. The values are what our use case decided, never what a form sent. */
    public void complete(String taskId, Values values) {
        tasks.complete(taskId, values.asMap());
    }

    /**
     * As {@link #complete(String, Values)}, the one open task of an element in an instance. In one command of the engine: it then
     * knows the task that it has found.
     *
     * @throws IllegalStateException if there is none: our rows say when there is
     */
    public void completeOpen(String processInstanceId, String element, Values values) {
        commands.execute(context -> {
            String taskId = openId(processInstanceId, element)
                    .orElseThrow(() ->
                            new IllegalStateException("no open " + element + " in instance " + processInstanceId));
            complete(taskId, values);
            return null;
        });
    }

    /** Who acts now; null takes the task from everybody. */
    public void assign(String taskId, String personId) {
        tasks.setAssignee(taskId, personId);
    }

    /** Who acts and who owns, in one step; who did before and is neither now, nor offered it, does not see the task any more. */
    public void assign(String taskId, String personId, String ownerId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        Set<String> before = new HashSet<>();
        before.add(task.getAssignee());
        before.add(task.getOwner());
        task.setAssignee(personId);
        task.setOwner(ownerId);
        tasks.saveTask(task);
        before.removeAll(Arrays.asList(personId, ownerId, null));
        if (!before.isEmpty()) {
            before.removeAll(offeredTo(taskId));
            before.forEach(person -> hide(taskId, person));
        }
    }

    /** Order in the lists: the earliest clock first, then the priority (higher is more urgent). */
    public void order(String taskId, Instant due, int priority) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        task.setDueDate(due == null ? null : Date.from(due));
        task.setPriority(priority);
        tasks.saveTask(task);
    }

    /** Puts one more group beside those who may take the task. */
    public void offerToGroup(String taskId, String group) {
        tasks.addCandidateGroup(taskId, group);
    }

    /** Puts one more person beside those who may take the task. */
    public void offerToPerson(String taskId, String personId) {
        tasks.addCandidateUser(taskId, personId);
    }

    /** Takes {@link #offerToPerson} back; nothing happens if it was not offered. Who acts on it or owns it goes on seeing it. */
    public void withdrawFromPerson(String taskId, String personId) {
        tasks.deleteCandidateUser(taskId, personId);
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (!personId.equals(task.getAssignee()) && !personId.equals(task.getOwner())) {
            hide(taskId, personId);
        }
    }

    private Set<String> offeredTo(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE) && link.getUserId() != null)
                .map(IdentityLink::getUserId)
                .collect(Collectors.toSet());
    }

    /** The engine leaves the permission that it gave with a link when the link goes. */
    private void hide(String taskId, String personId) {
        authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(taskId)
                .userIdIn(personId)
                .list()
                .forEach(permission -> authorizations.deleteAuthorization(permission.getId()));
    }

    private HumanTask human(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        ProcessDefinition definition = repository.getProcessDefinition(task.getProcessDefinitionId());
        return new HumanTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                definition.getKey(),
                task.getProcessInstanceId(),
                instance.getBusinessKey(),
                Optional.ofNullable(task.getAssignee()),
                Optional.ofNullable(task.getOwner()),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }
}
