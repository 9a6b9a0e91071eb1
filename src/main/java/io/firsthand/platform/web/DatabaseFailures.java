package io.firsthand.platform.web;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Failures of the database that are not ours to mend. */
final class DatabaseFailures {

    /** PostgreSQL: a character that no text can hold (NUL) */
    private static final String UNTRANSLATABLE = "22021";

    private DatabaseFailures() {}

    static boolean isBadCharacter(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && UNTRANSLATABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    static boolean isOutOfReach(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException;
    }
}
