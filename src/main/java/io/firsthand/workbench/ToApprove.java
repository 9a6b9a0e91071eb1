package io.firsthand.workbench;

import io.firsthand.platform.engine.EngineAccess;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.remedy.DecidableRemedies;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What stands in a person's list "to approve": what he has taken, and what he may take. */
@Service
public class ToApprove {

    private static final String REMEDY_APPROVAL = "remedy-approval";

    /** Matches no instance: an empty list would match all. */
    private static final String NONE = "-";

    private final DecidableRemedies decidable;
    private final HumanTasks tasks;
    private final EngineAccess access;

    ToApprove(DecidableRemedies decidable, HumanTasks tasks, EngineAccess access) {
        this.decidable = decidable;
        this.tasks = tasks;
        this.access = access;
    }

    /** Process instances of the list, never empty. */
    public List<String> instances(String personId) {
        List<String> taken = access.asApplication(() -> tasks.instancesTakenBy(personId, REMEDY_APPROVAL));
        List<String> instances = Stream.concat(taken.stream(), decidable.instancesFor(personId).stream())
                .distinct()
                .toList();
        return instances.isEmpty() ? List.of(NONE) : instances;
    }
}
