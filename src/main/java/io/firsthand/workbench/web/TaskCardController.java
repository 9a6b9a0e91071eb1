package io.firsthand.workbench.web;

import io.firsthand.workbench.TaskCard;
import io.firsthand.workbench.TaskCards;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the task list says of its tasks. */
@Tag(name = "Workbench")
@RestController
@RequestMapping("/api/workbench/cards")
class TaskCardController {

    private final TaskCards cards;

    TaskCardController(TaskCards cards) {
        this.cards = cards;
    }

    /** @param task ids of tasks, at most 50 */
    @GetMapping
    List<TaskCard> cards(@RequestParam List<String> task, Principal person, Locale locale) {
        return cards.of(task, person.getName(), locale);
    }
}
