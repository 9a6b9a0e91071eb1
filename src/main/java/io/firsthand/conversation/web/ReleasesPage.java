package io.firsthand.conversation.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.conversation.Message;
import io.firsthand.conversation.Messages;
import io.firsthand.conversation.ReleaseRule;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.pages.MenuItem;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where whoever may release an answer finds those that wait for him. */
@PeoplePage
class ReleasesPage {

    static final String ADDRESS = "/answers-to-release";

    /** More than wait at any time; the oldest are shown. */
    private static final int MOST = 200;

    private final Messages messages;
    private final CaseFiles caseFiles;
    private final ReleaseRule release;
    private final People people;

    ReleasesPage(Messages messages, CaseFiles caseFiles, ReleaseRule release, People people) {
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.release = release;
        this.people = people;
    }

    /** An answer that the viewer may release. */
    record Waiting(String caseNumber, String priority, String author, Instant at, String text) {}

    @GetMapping(ADDRESS)
    String list(Model model) {
        Person viewer = people.get(SignedIn.person().orElseThrow());
        List<Waiting> waiting = messages.awaitingRelease(0, MOST).stream()
                .filter(message -> message.author().filter(viewer.id()::equals).isEmpty())
                .flatMap(message -> waiting(message, viewer).stream())
                .toList();
        model.addAttribute("waiting", waiting);
        return "answers-to-release";
    }

    private Optional<Waiting> waiting(Message message, Person viewer) {
        CaseFile caseFile = caseFiles.find(message.caseId()).orElseThrow();
        return release.on(caseFile).fits(viewer)
                ? Optional.of(new Waiting(
                        caseFile.number(),
                        caseFile.priority().name(),
                        message.author().flatMap(people::find).map(Person::name).orElse(""),
                        message.at(),
                        message.text()))
                : Optional.empty();
    }

    /** Offers the page to those who may release at all. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuItem answersToRelease() {
            return MenuItem.forRoles(ADDRESS, "answers-to-release", 14, "agent", "lead");
        }
    }
}
