package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.platform.Refusal;

/** Who waits for the goods of a replacement. Told in the transaction that stores what became of them, the case locked. */
public interface ReplacementListener {

    /** The goods are on their way. */
    void accepted(CaseFile locked, Remedy remedy);

    /** It cannot be sent, e.g. it is out of stock. */
    void refused(CaseFile locked, Remedy remedy);

    /**
     * The warehouse was never told; the remedy is withdrawn.
     *
     * @throws Refusal if the one who waits cannot follow: nothing is taken back then
     */
    void takenBack(CaseFile locked, Remedy remedy);

    /** The money was claimed elsewhere before the warehouse was told: nothing is sent, and the remedy is given up. */
    void withheld(CaseFile locked, Remedy remedy);
}
