package io.firsthand.platform.pages;

import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.text.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The menu of our pages for Tasklist, Cockpit and Admin, which otherwise lead nowhere but to themselves. */
@RestController
@RequestMapping("/api/menu")
@Tag(name = "Menu")
class MenuEntries {

    private static final String START = "/";

    private final Viewers viewers;
    private final Menu menu;
    private final Texts texts;

    MenuEntries(Viewers viewers, Menu menu, Texts texts) {
        this.viewers = viewers;
        this.menu = menu;
        this.texts = texts;
    }

    /**
     * @param text in the reader's language
     * @param besideTasks what an agent uses all day, as against what he opens now and then
     */
    record Entry(String address, String text, boolean besideTasks) {}

    @GetMapping
    @Operation(
            summary = "What the person who is signed in may open",
            description = "The start page comes last; it is left out where it would lead to the task list at once.")
    List<Entry> show(Locale locale) {
        List<MenuItem> items = menu.of(viewers.get(SignedIn.person().orElseThrow()));
        Stream<Entry> start = Menu.leadsToTasks(items)
                ? Stream.empty()
                : Stream.of(new Entry(START, texts.text("start.title", locale), false));
        return Stream.concat(
                        items.stream()
                                .map(item -> new Entry(
                                        item.address(),
                                        texts.text("menu." + item.key(), locale),
                                        item.isBesideTasks())),
                        start)
                .toList();
    }
}
