package io.firsthand.incidents;

import io.firsthand.conversation.Announcement;

/**
 * What a lead opens.
 *
 * @param key of the request: the same key opens no second incident
 * @param what for the desk, never sent
 * @param text to the customers
 */
public record NewIncident(String key, String title, String what, Affected affected, Announcement text) {}
