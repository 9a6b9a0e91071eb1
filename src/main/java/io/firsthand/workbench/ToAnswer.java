package io.firsthand.workbench;

import io.firsthand.escalation.AnswerableHelp;
import io.firsthand.platform.engine.EngineAccess;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.returns.GoodsToInspect;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What stands in a person's list "assists of my department": what he has taken, and what he may take. */
@Service
public class ToAnswer {

    private static final String ESCALATION = "escalation";

    /** Matches no instance: an empty list would match all. */
    private static final String NONE = "-";

    private final AnswerableHelp answerable;
    private final GoodsToInspect goods;
    private final HumanTasks tasks;
    private final EngineAccess access;

    ToAnswer(AnswerableHelp answerable, GoodsToInspect goods, HumanTasks tasks, EngineAccess access) {
        this.answerable = answerable;
        this.goods = goods;
        this.tasks = tasks;
        this.access = access;
    }

    /** Process instances of the list, never empty. */
    public List<String> instances(String personId) {
        List<String> taken = access.asApplication(() -> tasks.instancesTakenBy(personId, ESCALATION));
        List<String> instances = Stream.of(taken, answerable.instancesFor(personId), goods.instancesFor(personId))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return instances.isEmpty() ? List.of(NONE) : instances;
    }
}
