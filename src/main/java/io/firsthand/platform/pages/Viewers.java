package io.firsthand.platform.pages;

/** Who looks, and whom pages name; implemented where the people are kept. */
public interface Viewers {

    /** The person of this id, who is signed in. */
    Viewer get(String personId);

    /** The name to show for an id; the id itself if there is no such person. */
    String nameOf(String personId);
}
