package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Finding;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that the analyst gets all of it at once. */
final class Findings {

    static final int MOST = 200;

    private final List<Finding> found = new ArrayList<>();

    void error(String sheet, String cell, Bilingual problem, Bilingual advice) {
        add(Finding.error(sheet, cell, problem, advice));
    }

    void error(String sheet, String cell, BadCell bad) {
        error(sheet, cell, bad.problem(), bad.advice());
    }

    void warning(String sheet, String cell, Bilingual problem, Bilingual advice) {
        add(Finding.warning(sheet, cell, problem, advice));
    }

    private void add(Finding finding) {
        // beyond that nobody reads on; the first ones must be mended anyway
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
