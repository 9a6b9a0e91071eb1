package io.firsthand.escalation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.OpenWork;
import io.firsthand.cases.Timeline;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Questions that nobody answered yet keep their case from closing; a case that turns out to be none takes them with it. */
@Component
class OpenHelp implements OpenWork {

    private final HelpRequests requests;
    private final HelpRequestWrites writes;
    private final Timeline timeline;
    private final Texts texts;

    OpenHelp(HelpRequests requests, HelpRequestWrites writes, Timeline timeline, Texts texts) {
        this.requests = requests;
        this.writes = writes;
        this.timeline = timeline;
        this.texts = texts;
    }

    @Override
    public List<Bilingual> openOn(long caseId) {
        return requests.openOn(caseId).stream()
                .map(request -> texts.both("open-work.help", request.number()))
                .toList();
    }

    @Override
    public List<Bilingual> settle(CaseFile locked, String by) {
        for (HelpRequest request : requests.openOn(locked.id())) {
            writes.ended(request.id(), HelpStatus.CASE_ENDED);
            timeline.append(locked.id(), by, "help-case-ended", "help", request.number());
        }
        return List.of();
    }
}
