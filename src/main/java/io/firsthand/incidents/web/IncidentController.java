package io.firsthand.incidents.web;

import io.firsthand.conversation.Announcement;
import io.firsthand.incidents.EndingIncidents;
import io.firsthand.incidents.Incident;
import io.firsthand.incidents.Incidents;
import io.firsthand.incidents.NewIncident;
import io.firsthand.incidents.OpeningIncidents;
import io.firsthand.incidents.Telling;
import io.firsthand.incidents.UnlinkingCases;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Idempotent;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One thing that happened to many customers: one incident, one text. */
@Tag(name = "Incidents")
@RestController
@RequestMapping("/api/incidents")
class IncidentController {

    private final OpeningIncidents opening;
    private final EndingIncidents ending;
    private final UnlinkingCases unlinking;
    private final Incidents incidents;

    IncidentController(
            OpeningIncidents opening, EndingIncidents ending, UnlinkingCases unlinking, Incidents incidents) {
        this.opening = opening;
        this.ending = ending;
        this.unlinking = unlinking;
        this.incidents = incidents;
    }

    @Operation(summary = "Whom an incident would meet now; stores nothing")
    @PostMapping("/preview")
    Preview preview(@Valid @RequestBody CriterionBody criterion, Principal person) {
        OpeningIncidents.Preview preview = opening.preview(criterion.affected(), person.getName());
        return new Preview(
                preview.count(),
                preview.first().stream().map(each -> each.number()).toList(),
                preview.unknownOrders());
    }

    @Operation(summary = "Opens an incident, links all affected cases and tells each customer once", description = """
                    "texts" by language (en is required; zh de fr es ja); the places {name} {order} {case} are filled. It goes \
                    out as an answer of the lead, on the channel of each case. New cases link themselves until it is over.""")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    IncidentView open(@Valid @RequestBody NewBody body, Principal person) {
        NewIncident wish = new NewIncident(
                UUID.randomUUID().toString(),
                body.title(),
                body.what(),
                body.affected().affected(),
                Announcement.of(body.texts()));
        return view(opening.open(wish, person.getName()));
    }

    @GetMapping
    Page<IncidentView> list(
            @RequestParam(required = false) String after, @RequestParam(required = false) Integer limit) {
        int most = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        return Page.of(
                        incidents.list(cursor == null ? Long.MAX_VALUE : cursor.number(0), most + 1),
                        most,
                        incident -> Cursor.of(incident.id()))
                .map(this::view);
    }

    @GetMapping("/{number}")
    IncidentView get(@PathVariable String number) {
        return view(incidents.get(number));
    }

    @Operation(summary = "The cases of an incident, and what became of the texts")
    @GetMapping("/{number}/cases")
    Page<Incidents.Linked> cases(
            @PathVariable String number,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit) {
        int most = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        return Page.of(
                incidents.cases(incidents.get(number).id(), cursor == null ? 0 : cursor.number(0), most + 1),
                most,
                linked -> Cursor.of(linked.caseId()));
    }

    @Operation(
            summary = "Takes a case out that was linked wrongly",
            description =
                    "What its customer was told stays told; he hears no more, and the case does not link itself again. "
                            + "A second call changes nothing.")
    @PostMapping("/{number}/cases/{caseNumber}/unlinking")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable String number, @PathVariable String caseNumber, Principal person) {
        unlinking.unlink(number, caseNumber, person.getName());
    }

    @Operation(
            summary = "Links a case again that was unlinked",
            description =
                    "Its customer is told what he was not told meanwhile. A case that was never linked is refused: the criterion "
                            + "links. A second call changes nothing.")
    @PostMapping("/{number}/cases/{caseNumber}/linking")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void relink(@PathVariable String number, @PathVariable String caseNumber, Principal person) {
        unlinking.relink(number, caseNumber, person.getName());
    }

    @Operation(
            summary = "It is over: tells the customers whose cases are open, and asks the owners to close",
            description =
                    "With \"closeWaiting\" cases that wait for others and have nothing unread or open are closed. "
                            + "Without \"texts\" nobody is told. A second call changes nothing.")
    @PostMapping("/{number}/over")
    @Idempotent
    IncidentView over(@PathVariable String number, @Valid @RequestBody OverBody body, Principal person) {
        Map<String, String> texts = body.texts() == null ? Map.of() : body.texts();
        return view(ending.over(number, Announcement.of(texts), body.closeWaiting(), person.getName()));
    }

    private IncidentView view(Incident incident) {
        return IncidentView.of(
                incident,
                incidents.figures(incident.id()),
                incidents.text(incident.id(), Telling.Kind.NEWS),
                incidents.text(incident.id(), Telling.Kind.SOLVED));
    }

    /**
     * Whom it meets.
     *
     * @param count open cases
     * @param first numbers of the first of them, at most 50
     * @param unknownOrders order numbers that no order bears
     */
    record Preview(int count, List<String> first, List<String> unknownOrders) {}

    record NewBody(
            @NotNull String title,
            @NotNull String what,
            @NotNull @Valid CriterionBody affected,
            @NotNull Map<String, String> texts) {}

    record OverBody(Map<String, String> texts, boolean closeWaiting) {}
}
