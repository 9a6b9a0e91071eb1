package io.firsthand.workbench.web;

import io.firsthand.workbench.JustApproved;
import io.firsthand.workbench.JustApprovedList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller may still take back of what he has approved. */
@Tag(name = "Workbench")
@RestController
class JustApprovedController {

    private final JustApprovedList approved;

    JustApprovedController(JustApprovedList approved) {
        this.approved = approved;
    }

    @Operation(
            summary =
                    "Remedies that the caller has approved, and answers with which he has closed a case, that have not left yet",
            description =
                    "Each with the path that takes it back and the seconds in which that is possible. Not paged: it is "
                            + "what one person set off within the time to take back.")
    @GetMapping("/api/workbench/just-approved")
    List<JustApproved> justApproved(Principal person, Locale locale) {
        return approved.of(person.getName(), locale);
    }
}
