package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;

/** A cell that says what its column does not take. */
final class BadCell extends Exception {

    private final transient Bilingual problem;
    private final transient Bilingual advice;

    BadCell(Bilingual problem, Bilingual advice) {
        super(problem.en());
        this.problem = problem;
        this.advice = advice;
    }

    Bilingual problem() {
        return problem;
    }

    Bilingual advice() {
        return advice;
    }
}
