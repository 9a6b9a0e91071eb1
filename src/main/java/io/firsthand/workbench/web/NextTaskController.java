package io.firsthand.workbench.web;

import io.firsthand.workbench.NextTask;
import io.firsthand.workbench.NextTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What to do first. */
@Tag(name = "Workbench")
@RestController
class NextTaskController {

    private final NextTasks next;

    NextTaskController(NextTasks next) {
        this.next = next;
    }

    @Operation(summary = "The caller's task with the earliest clock; without taskId there is nothing to do")
    @GetMapping("/api/workbench/next")
    NextTask next(Principal person, Locale locale) {
        return next.of(person.getName(), locale);
    }
}
