package io.firsthand.returns;

import io.firsthand.cases.OpenWork;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Returns that still run keep their case from closing. */
@Component
class OpenReturns implements OpenWork {

    private final Returns returns;
    private final Texts texts;

    OpenReturns(Returns returns, Texts texts) {
        this.returns = returns;
        this.texts = texts;
    }

    @Override
    public List<Bilingual> openOn(long caseId) {
        return returns.ofCase(caseId).stream()
                .filter(Return::isOpen)
                .map(it -> texts.both("open-work.return", it.number()))
                .toList();
    }
}
