package io.firsthand.cases;

import io.firsthand.platform.text.Bilingual;
import java.util.List;

/** What still runs on a case and keeps it from closing; each module that starts such work answers for its own. */
public interface OpenWork {

    /** One entry for each open remedy, return, request for help …, named so that the owner finds it. */
    List<Bilingual> openOn(long caseId);
}
