package io.firsthand.platform.web;

import io.firsthand.platform.Refusal;

/** How long a page may be. */
public final class Paging {

    public static final int STANDARD = 50;
    public static final int MOST = 200;

    private Paging() {}

    /**
     * @param asked what the caller asked for; null means {@value #STANDARD}, more than {@value #MOST} is cut
     * @throws Refusal {@code limit-invalid} below 1
     */
    public static int limit(Integer asked) {
        if (asked == null) {
            return STANDARD;
        }
        if (asked < 1) {
            throw Refusal.invalid("limit-invalid", "limit", "most", MOST);
        }
        return Math.min(asked, MOST);
    }
}
