package io.firsthand.workbench;

import java.util.Optional;

/** Which of our lists a filter in Tasklist is. */
public interface TaskLists {

    /** Empty for a filter that somebody else made, or that is gone. */
    Optional<TaskList> of(String filterId);
}
