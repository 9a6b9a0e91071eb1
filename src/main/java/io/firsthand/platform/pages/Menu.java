package io.firsthand.platform.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person may open: the web applications, the pages of the modules, the documentation of the API. */
@Component
class Menu {

    static final MenuItem TASKLIST =
            MenuItem.forRoles("/camunda/app/tasklist/default/", "tasklist", 10, "agent", "lead");
    private static final List<MenuItem> OTHERS = List.of(
            MenuItem.forRoles("/camunda/app/cockpit/default/", "cockpit", 60, "process-owner", "admin"),
            MenuItem.forRoles("/camunda/app/admin/default/", "admin", 80, "admin"),
            MenuItem.forRoles("/swagger-ui/index.html", "api", 90, "analyst", "integration", "admin"));

    private final List<MenuItem> items;

    Menu(List<MenuItem> pages) {
        items = Stream.of(List.of(TASKLIST), OTHERS, pages)
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(MenuItem::order))
                .toList();
    }

    /** Whether somebody has nothing but his tasks and what goes with them: the start page tells him nothing. */
    static boolean leadsToTasks(List<MenuItem> items) {
        return items.contains(TASKLIST) && items.stream().allMatch(MenuItem::isBesideTasks);
    }

    List<MenuItem> of(Viewer viewer) {
        return items.stream().filter(item -> item.isFor().test(viewer)).toList();
    }
}
