package io.firsthand.people;

import java.util.List;

/** What stays with a person who left the desk, or went to another department, until a lead decides. The handovers know. */
public interface LeftBehind {

    /** Numbers of his open cases that wait for a lead; empty for who has left nothing behind. */
    List<String> casesOf(String person);
}
