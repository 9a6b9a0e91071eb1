package io.firsthand.platform.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * An open user task.
 *
 * @param id of the task in the engine
 * @param element id of the user task in the diagram, e.g. {@code UserTask_HandleTheCase}
 * @param processKey key of the process it belongs to
 * @param processInstanceId the instance; our rows know it
 * @param businessKey the number of the case, remedy … that the instance is about
 * @param assignee who acts now
 * @param owner who owns the matter
 * @param due when the earliest clock runs out
 */
public record HumanTask(
        String id,
        String element,
        String processKey,
        String processInstanceId,
        String businessKey,
        Optional<String> assignee,
        Optional<String> owner,
        Optional<Instant> due) {}
