package io.firsthand.platform.start;

import io.firsthand.platform.text.Bilingual;

/**
 * The product cannot start, for a reason that the person at the console can mend. He reads what is wrong and what to do, in
 * both languages, and no stack trace: it is not known yet which one he speaks.
 */
public class CannotStart extends RuntimeException {

    private final transient Bilingual problem;
    private final transient Bilingual remedy;

    /**
     * @param problem what is wrong, one sentence
     * @param remedy what to do about it, one sentence
     */
    public CannotStart(Bilingual problem, Bilingual remedy) {
        super(problem.en());
        this.problem = problem;
        this.remedy = remedy;
    }

    public Bilingual problem() {
        return problem;
    }

    public Bilingual remedy() {
        return remedy;
    }
}
