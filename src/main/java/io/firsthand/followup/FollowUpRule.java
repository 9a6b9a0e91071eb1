package io.firsthand.followup;

import java.time.Duration;
import java.util.Optional;

/**
 * What the table {@code follow-up} says.
 *
 * @param survey whether the customer is asked
 * @param surveyAfter how long after closing
 * @param question the scenario question beside the score; empty where nothing is asked
 * @param surveyOpenFor how long the page takes an answer
 * @param reopenableFor how long after closing a message stands on the closed case and may reopen it; zero: what comes later is
 *     a new case, and no follow-up runs
 */
public record FollowUpRule(
        boolean survey,
        Duration surveyAfter,
        Optional<String> question,
        Duration surveyOpenFor,
        Duration reopenableFor) {}
