package io.firsthand.people.web;

import io.firsthand.people.ManagingPeople;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People: read by leads, managed by administrators; everybody changes his own password. */
@Tag(name = "People")
@RestController
@RequestMapping("/api/people")
class PersonController {

    private final People people;
    private final ManagingPeople managing;

    PersonController(People people, ManagingPeople managing) {
        this.people = people;
        this.managing = managing;
    }

    /** Own password, old and new. */
    record PasswordChange(String current, String password) {

        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    @GetMapping
    Page<PersonView> list(@RequestParam(required = false) Integer limit, @RequestParam(required = false) String after) {
        int size = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        List<Person> found = people.after(cursor == null ? "" : cursor.parts().get(0), size + 1);
        return Page.of(found, size, person -> Cursor.of(person.id())).map(PersonView::of);
    }

    @PostMapping
    ResponseEntity<PersonView> create(@RequestBody PersonRequest request) {
        Person person = managing.create(request.id(), request.draft(), request.password(), acting());
        return ResponseEntity.created(URI.create("/api/people/" + person.id())).body(PersonView.of(person));
    }

    @PatchMapping("/{id}")
    PersonView change(@PathVariable String id, @RequestBody PersonRequest request) {
        return PersonView.of(managing.change(id, request.draft(), request.password(), acting()));
    }

    @PostMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOwnPassword(@RequestBody PasswordChange change) {
        managing.changeOwnPassword(acting(), change.current(), change.password());
    }

    private static String acting() {
        return SignedIn.person().orElseThrow();
    }
}
