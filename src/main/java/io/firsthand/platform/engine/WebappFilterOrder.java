package io.firsthand.platform.engine;

/**
 * The order of the filters in front of the engine's web applications, all of them behind Spring Security. The engine knows
 * nobody before {@link #PERSON}: what answers earlier acts as our use cases do everywhere else.
 */
public final class WebappFilterOrder {

    /** The applications' own CSRF check: before anything that carries out one of their calls. */
    public static final int CSRF = 0;

    /** The call list: what passes at all. */
    public static final int CALLS = 10;

    /** Calls that we answer in the engine's place. */
    public static final int ANSWERS = 50;

    /** Stops what should have been answered and was not. */
    public static final int GUARD = 60;

    /** Who signed in, told to the applications. */
    public static final int PERSON = 100;

    private WebappFilterOrder() {}
}
