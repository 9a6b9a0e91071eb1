package io.firsthand.triage;

/**
 * Whether a contact is set aside.
 *
 * @param as {@code GENUINE} for a contact to be answered, else the closing code {@code AUTOMATIC} or {@code SPAM}
 */
public record SetAside(String as) {

    static final String GENUINE = "GENUINE";

    boolean genuine() {
        return GENUINE.equals(as);
    }
}
