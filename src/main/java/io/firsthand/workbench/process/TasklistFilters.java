package io.firsthand.workbench.process;

import io.firsthand.platform.text.Texts;
import io.firsthand.workbench.TaskList;
import io.firsthand.workbench.TaskLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Our lists as filters of the engine, brought up to date at each start. They hold no expression, because those are switched
 * off: who looks is put in when the list is asked for, and without that a personal list is empty.
 */
@Component
class TasklistFilters implements ApplicationRunner, TaskLists {

    /** Stands where the viewer is put in; nobody's id. */
    private static final String VIEWER = "-";

    private static final String HANDLE_THE_CASE = "UserTask_HandleTheCase";
    private static final String REMEDY_APPROVAL = "remedy-approval";
    private static final long LOCK = 70_001;

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final Texts texts;
    private final JdbcClient jdbc;

    TasklistFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            Texts texts,
            JdbcClient jdbc) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        // two nodes that start together make one set
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
        Map<TaskList, Filter> known = known();
        for (TaskList list : TaskList.values()) {
            save(list, known.get(list));
        }
    }

    @Override
    public Optional<TaskList> of(String filterId) {
        return Optional.ofNullable(
                        filters.createFilterQuery().filterId(filterId).singleResult())
                .flatMap(TasklistFilters::list);
    }

    private Map<TaskList, Filter> known() {
        Map<TaskList, Filter> known = new HashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            list(filter).ifPresent(list -> known.put(list, filter));
        }
        return known;
    }

    private static Optional<TaskList> list(Filter filter) {
        return Optional.ofNullable(filter.getProperties())
                .map(properties -> properties.get(TaskList.MARK))
                .map(String::valueOf)
                .map(TaskList::valueOf);
    }

    private void save(TaskList list, Filter known) {
        Filter filter = known == null ? filters.newTaskFilter() : known;
        String key = list.textKey();
        filter.setName(texts.both(key).en() + " / " + texts.both(key).zh());
        filter.setQuery(query(list));
        filter.setProperties(Map.of(
                TaskList.MARK,
                list.name(),
                "color",
                colour(list),
                "priority",
                10 * (list.ordinal() + 1),
                "refresh",
                true,
                "description",
                texts.both(key + ".description").en() + " / "
                        + texts.both(key + ".description").zh(),
                "showUndefinedVariable",
                false,
                "variables",
                List.of()));
        String id = filters.saveFilter(filter).getId();
        if (known == null) {
            readers(list).forEach(group -> allow(group, id));
        }
    }

    private TaskQuery query(TaskList list) {
        TaskQuery query = switch (list) {
            case MINE -> tasks.createTaskQuery().taskAssignee(VIEWER);
            case TO_TAKE ->
                tasks.createTaskQuery().taskDefinitionKey(HANDLE_THE_CASE).taskUnassigned();
            case HANDED ->
                tasks.createTaskQuery().taskDefinitionKey(HANDLE_THE_CASE).processInstanceIdIn(VIEWER);
            case TO_APPROVE ->
                tasks.createTaskQuery().processDefinitionKey(REMEDY_APPROVAL).processInstanceIdIn(VIEWER);
            case ASSISTS -> tasks.createTaskQuery().processInstanceIdIn(VIEWER);
            case ALL -> tasks.createTaskQuery();
        };
        return query.orderByDueDate().asc().orderByTaskPriority().desc();
    }

    private static String colour(TaskList list) {
        return switch (list) {
            case MINE -> "#0b62c4";
            case TO_TAKE -> "#1f7a3d";
            case HANDED -> "#176f7b";
            case TO_APPROVE -> "#8a5f00";
            case ASSISTS -> "#8a5bb5";
            case ALL -> "#5b6675";
        };
    }

    private static List<String> readers(TaskList list) {
        return list == TaskList.ALL ? List.of("role-lead") : List.of("role-agent", "role-lead");
    }

    private void allow(String group, String filterId) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filterId);
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }
}
