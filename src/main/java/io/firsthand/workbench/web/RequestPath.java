package io.firsthand.workbench.web;

import jakarta.servlet.http.HttpServletRequest;

/** The decoded path of a request below the application, whichever servlet it goes to. */
final class RequestPath {

    private RequestPath() {}

    static String of(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
