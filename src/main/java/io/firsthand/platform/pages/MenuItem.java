package io.firsthand.platform.pages;

import io.firsthand.platform.security.SignedIn;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A place that the start page and the head of every page offer. A module's pages are offered by a bean of this type.
 *
 * @param key of the texts {@code menu.<key>} and {@code menu.<key>.about}
 * @param order lower stands first
 * @param isFor whether it is offered to this viewer; who may open it, the access rules say
 */
public record MenuItem(String address, String key, int order, Predicate<Viewer> isFor) {

    /** Below it stand the task list and what goes with it: no reason to stop at the start page. */
    private static final int BESIDE_TASKS = 15;

    boolean isBesideTasks() {
        return order < BESIDE_TASKS;
    }

    /** Offered to whoever has one of the roles. */
    public static MenuItem forRoles(String address, String key, int order, String... roles) {
        return new MenuItem(address, key, order, viewer -> Stream.of(roles).anyMatch(SignedIn::has));
    }

    /** Offered to the people of a department who work at the desk. */
    public static MenuItem forDepartment(String address, String key, int order, String department) {
        return new MenuItem(
                address,
                key,
                order,
                viewer -> viewer.department().equals(department) && (SignedIn.has("agent") || SignedIn.has("lead")));
    }
}
