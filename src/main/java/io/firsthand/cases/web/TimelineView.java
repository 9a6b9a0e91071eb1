package io.firsthand.cases.web;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened.
 *
 * @param text one sentence in the viewer's language
 */
record TimelineView(long id, Instant at, String actor, String kind, Map<String, Object> details, String text) {}
