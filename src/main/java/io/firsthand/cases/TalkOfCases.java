package io.firsthand.cases;

import java.util.List;

/** What merging cases asks of what was said on them, and does to it. The conversation answers. */
public interface TalkOfCases {

    /** Whether both cases were opened from one and the same address on one channel. */
    boolean openedByOneSender(long oneCase, long otherCase);

    /** Open cases, newest first, that were opened from the same address as this one; not this one. */
    List<Long> openCasesOfSameSender(long caseId, int limit);

    /** Answers that were begun on the case go on at the other one. What was said stays where it was said. */
    void merged(long from, long into);
}
