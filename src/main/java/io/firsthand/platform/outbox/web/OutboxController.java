package io.firsthand.platform.outbox.web;

import io.firsthand.platform.outbox.OutboxProblem;
import io.firsthand.platform.outbox.OutboxProblems;
import io.firsthand.platform.security.SignedIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What could not be delivered, for the administrator. */
@Tag(name = "Outbox")
@RestController
@RequestMapping("/api/outbox/problems")
class OutboxController {

    private final OutboxProblems problems;

    OutboxController(OutboxProblems problems) {
        this.problems = problems;
    }

    @GetMapping
    List<OutboxProblem> list() {
        return problems.list();
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable long id) {
        problems.retry(id, SignedIn.person().orElseThrow());
    }
}
