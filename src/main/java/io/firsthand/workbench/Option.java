package io.firsthand.workbench;

/**
 * One choice of a select field.
 *
 * @param label in the viewer's language
 * @param value what the form sends
 */
public record Option(String label, String value) {}
