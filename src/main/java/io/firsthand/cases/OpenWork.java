package io.firsthand.cases;

import io.firsthand.platform.text.Bilingual;
import java.util.List;

/** What still runs on a case and keeps it from closing; each module that starts such work answers for its own. */
public interface OpenWork {

    /** One entry for each open remedy, return, request for help …, named so that the owner finds it. */
    List<Bilingual> openOn(long caseId);

    /**
     * The case turns out to be none (duplicate, spam, withdrawn, settled elsewhere): ends on our rows what can end with it.
     *
     * @param by id of the person who ends the case
     * @return what cannot be cut off, e.g. money on its way; it keeps the case open
     */
    default List<Bilingual> settle(CaseFile locked, String by) {
        return openOn(locked.id());
    }
}
