package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.engine.HumanTask;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The form of one user task: what it shows, and what happens when a person sends it. The definition itself is
 * {@code forms/<form>.form}; its labels are the messages {@code form.<form>.<field>}.
 */
public interface TaskForm {

    /** Key of the process, e.g. {@code case-handling}. */
    String processKey();

    /** Id of the user task in the diagram. */
    String element();

    /** File name of the definition without its ending. */
    String form();

    /**
     * Values by field key, in the viewer's language: text, number, boolean, or a list of {@link Option}s for a field that
     * names it as its {@code valuesKey}.
     */
    Map<String, Object> values(HumanTask task, Person viewer, Locale locale);

    /**
     * Hands the answer to the use case, which completes or moves the task in its transaction.
     *
     * @throws io.firsthand.platform.Refusal with the sentence that the person shall read; the form stays filled
     */
    void submit(HumanTask task, Person person, FormFields fields);

    /**
     * Groups of the definition that stand once for each of several things, with the titles of these things. Their fields are
     * numbered in the order of the titles, from 0: {@code condition_0}.
     */
    default Map<String, List<String>> repeated(HumanTask task) {
        return Map.of();
    }

    /** Whether a lead may send it for the person who holds the task. */
    default boolean openToLeads() {
        return false;
    }
}
