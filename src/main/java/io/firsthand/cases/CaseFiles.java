package io.firsthand.cases;

import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The case files. */
@Repository
public class CaseFiles {

    public Optional<CaseFile> find(long id) {
        throw new UnsupportedOperationException();
    }

    public Optional<CaseFile> find(String number) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a case under a lock on its row until the transaction ends. Whoever changes a case, stores a message on it or lets
     * it wait comes by here, so that these never pass each other unseen.
     *
     * @throws io.firsthand.platform.Refusal {@code case-not-found}
     */
    public CaseFile lock(long id) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #lock(long)}, by number. */
    public CaseFile lock(String number) {
        throw new UnsupportedOperationException();
    }
}
