package io.firsthand.workbench;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.EngineAccess;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Opens, fills, sends and takes user tasks for the person who is signed in. */
@Service
public class TaskDesk {

    private final HumanTasks tasks;
    private final EngineAccess access;
    private final People people;
    private final List<TaskForm> forms;
    private final List<TaskTaker> takers;

    TaskDesk(
            HumanTasks tasks,
            EngineAccess access,
            People people,
            ObjectProvider<TaskForm> forms,
            ObjectProvider<TaskTaker> takers) {
        this.tasks = tasks;
        this.access = access;
        this.people = people;
        this.forms = forms.orderedStream().toList();
        this.takers = takers.orderedStream().toList();
    }

    /** Name of the form of a task that the person may see. */
    public String form(String taskId, String personId) {
        return access.asApplication(() -> formOf(open(taskId, personId)).form());
    }

    /** Groups of the form that stand once for each of several things, with their titles. */
    public Map<String, List<String>> repeated(String taskId, String personId) {
        return access.asApplication(() -> {
            HumanTask task = open(taskId, personId);
            return formOf(task).repeated(task);
        });
    }

    /** The values that the form opens with. */
    public Map<String, Object> values(String taskId, String personId, Locale locale) {
        return access.asApplication(() -> {
            HumanTask task = open(taskId, personId);
            return formOf(task).values(task, people.get(personId), locale);
        });
    }

    /**
     * Sends the form.
     *
     * @param known keys of the fields that the form has; everything else is dropped
     * @throws Refusal {@code task-gone}, {@code task-not-yours}, or what the use case says
     */
    public void submit(String taskId, String personId, Map<String, Object> sent, Set<String> known) {
        access.asApplication(() -> {
            HumanTask task = open(taskId, personId);
            Person person = people.get(personId);
            TaskForm form = formOf(task);
            if (!holds(task, person, form)) {
                takerOf(task)
                        .filter(taker ->
                                taker.takesBySending() && task.assignee().isEmpty())
                        .orElseThrow(() -> Refusal.forbidden("task-not-yours"))
                        .take(task, person);
            }
            form.submit(task, person, new FormFields(only(sent, known)));
            return task;
        });
    }

    /** Takes the task for the person, whatever name the request carried. */
    public void take(String taskId, String personId) {
        access.asApplication(() -> {
            HumanTask task = open(taskId, personId);
            TaskTaker taker = takerOf(task).orElseThrow(() -> Refusal.forbidden("task-not-to-take"));
            taker.take(task, people.get(personId));
            return task;
        });
    }

    /**
     * Lays a task that the person took by mistake back where it was.
     *
     * @throws Refusal {@code task-gone}, {@code task-not-yours}, {@code task-not-to-give-back}
     */
    public void giveBack(String taskId, String personId) {
        access.asApplication(() -> {
            HumanTask task = open(taskId, personId);
            if (task.assignee().filter(personId::equals).isEmpty()) {
                throw Refusal.forbidden("task-not-yours");
            }
            TaskTaker taker = takerOf(task).orElseThrow(() -> Refusal.forbidden("task-not-to-give-back"));
            taker.giveBack(task, people.get(personId));
            return task;
        });
    }

    private Optional<TaskTaker> takerOf(HumanTask task) {
        return takers.stream()
                .filter(taker -> taker.processKey().equals(task.processKey())
                        && taker.element().equals(task.element()))
                .findFirst();
    }

    /** A task that the person may not see is answered like one that is gone. */
    private HumanTask open(String taskId, String personId) {
        if (!access.maySeeTask(personId, taskId)) {
            throw Refusal.notFound("task-gone");
        }
        return tasks.find(taskId).orElseThrow(() -> Refusal.notFound("task-gone"));
    }

    private TaskForm formOf(HumanTask task) {
        Predicate<TaskForm> its = form ->
                form.processKey().equals(task.processKey()) && form.element().equals(task.element());
        return forms.stream().filter(its).findFirst().orElseThrow(() -> Refusal.notFound("task-without-form"));
    }

    private static boolean holds(HumanTask task, Person person, TaskForm form) {
        return task.assignee().filter(person.id()::equals).isPresent() || form.openToLeads() && person.has("lead");
    }

    private static Map<String, Object> only(Map<String, Object> sent, Set<String> known) {
        return sent.entrySet().stream()
                .filter(field -> known.contains(field.getKey()) && field.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
