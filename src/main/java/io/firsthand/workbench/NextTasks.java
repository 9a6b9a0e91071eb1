package io.firsthand.workbench;

import io.firsthand.platform.engine.EngineAccess;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.platform.pages.Viewers;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The earliest clock among the tasks that a person acts on, as owner, deputy, approver or helper. */
@Service
public class NextTasks {

    private final HumanTasks tasks;
    private final EngineAccess access;
    private final Viewers viewers;
    private final Labels labels;

    NextTasks(HumanTasks tasks, EngineAccess access, Viewers viewers, Labels labels) {
        this.tasks = tasks;
        this.access = access;
        this.viewers = viewers;
        this.labels = labels;
    }

    @Transactional(readOnly = true)
    public NextTask of(String personId, Locale locale) {
        Optional<HumanTask> next = access.asApplication(() -> tasks.next(personId));
        return next.map(task -> new NextTask(
                        task.id(),
                        task.businessKey(),
                        task.due().orElse(null),
                        addressOf(task.id()),
                        task.due()
                                .map(due -> labels.text(
                                        "next.due",
                                        locale,
                                        task.businessKey(),
                                        viewers.get(personId).time(due, locale)))
                                .orElseGet(() -> labels.text("next.no-clock", locale, task.businessKey()))))
                .orElseGet(() -> new NextTask(null, null, null, null, labels.text("next.nothing", locale)));
    }

    /** Where Tasklist shows a task. */
    public static String addressOf(String taskId) {
        return "/camunda/app/tasklist/default/#/?task=" + taskId;
    }
}
