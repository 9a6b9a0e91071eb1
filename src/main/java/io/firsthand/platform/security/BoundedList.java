package io.firsthand.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A list call that names no bound, as Cockpit sends for the versions of a process: it gets the bound that the engine demands,
 * so that nobody fetches a whole table and the page still works.
 */
class BoundedList extends HttpServletRequestWrapper {

    private static final String BOUND = "maxResults";

    private final int most;

    private BoundedList(HttpServletRequest request, int most) {
        super(request);
        this.most = most;
    }

    /** The request as it is, or with the bound. */
    static HttpServletRequest of(HttpServletRequest request, int most) {
        boolean unbounded = request.getMethod().equals("GET")
                && request.getParameter(BOUND) == null
                && !request.getRequestURI().endsWith("/count");
        return unbounded ? new BoundedList(request, most) : request;
    }

    @Override
    public String getQueryString() {
        String query = super.getQueryString();
        return (query == null ? "" : query + "&") + BOUND + "=" + most;
    }
}
