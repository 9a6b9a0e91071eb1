package io.firsthand.people.web;

import io.firsthand.people.Absence;
import io.firsthand.people.AbsenceDraft;
import io.firsthand.people.AbsenceKind;
import io.firsthand.people.EnteringAbsences;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When a person is away and who stands in: his own, or anybody's for leads. {@code me} is who asks. */
@Tag(name = "People")
@RestController
@RequestMapping("/api/people/{id}")
class AbsenceController {

    private final EnteringAbsences absences;

    AbsenceController(EnteringAbsences absences) {
        this.absences = absences;
    }

    @GetMapping("/absences")
    List<AbsenceView> list(@PathVariable String id, Principal by) {
        return absences.list(person(id, by), by.getName()).stream()
                .map(AbsenceView::of)
                .toList();
    }

    @PostMapping("/absences")
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceView enter(@PathVariable String id, @Valid @RequestBody NewAbsence body, Principal by) {
        AbsenceDraft draft = new AbsenceDraft(body.from(), body.to(), body.kind(), body.deputy());
        return AbsenceView.of(absences.enter(person(id, by), draft, by.getName()));
    }

    /** Takes a planned absence back; a running one ends now. */
    @DeleteMapping("/absences/{absence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id, @PathVariable long absence, Principal by) {
        absences.cancel(person(id, by), absence, by.getName());
    }

    /** Absent from now to the end of the day; the cases go to a deputy at once. */
    @PostMapping("/sick-today")
    AbsenceView sickToday(@PathVariable String id, Principal by) {
        return AbsenceView.of(absences.sickToday(person(id, by), by.getName()));
    }

    private static String person(String id, Principal by) {
        return id.equals("me") ? by.getName() : id;
    }

    /**
     * Days in the person's own time zone.
     *
     * @param to the last day
     * @param deputy id of who stands in, or null
     */
    record NewAbsence(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull AbsenceKind kind,
            String deputy) {}

    record AbsenceView(long id, String personId, AbsenceKind kind, Instant from, Instant to, String deputy) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(
                    absence.id(),
                    absence.personId(),
                    absence.kind(),
                    absence.from(),
                    absence.to(),
                    absence.deputy().orElse(null));
        }
    }
}
