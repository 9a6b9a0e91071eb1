package io.firsthand.remedy;

import io.firsthand.cases.OpenWork;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Remedies that still run keep their case from closing. */
@Component
class OpenRemedies implements OpenWork {

    private final Remedies remedies;
    private final Texts texts;

    OpenRemedies(Remedies remedies, Texts texts) {
        this.remedies = remedies;
        this.texts = texts;
    }

    @Override
    public List<Bilingual> openOn(long caseId) {
        return remedies.ofCase(caseId).stream()
                .filter(remedy -> remedy.status().isOpen())
                .map(remedy -> texts.both("open-work.remedy", remedy.number()))
                .toList();
    }
}
