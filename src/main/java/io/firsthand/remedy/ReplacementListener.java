package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;

/** Who waits for the warehouse's word about a replacement. Told in the transaction that stores it, the case locked. */
public interface ReplacementListener {

    /** The goods are on their way. */
    void accepted(CaseFile locked, Remedy remedy);

    /** It cannot be sent, e.g. it is out of stock. */
    void refused(CaseFile locked, Remedy remedy);
}
