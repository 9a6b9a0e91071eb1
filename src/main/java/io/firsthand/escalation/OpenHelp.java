package io.firsthand.escalation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.OpenWork;
import io.firsthand.cases.Timeline;
import org.springframework.stereotype.Component;

/** Questions that nobody answered yet keep their case from closing; a case that turns out to be none takes them with it. */
@Component
class OpenHelp implements OpenWork {

    private final HelpRequests requests;
    private final HelpRequestWrites writes;
    private final Timeline timeline;

    OpenHelp(HelpRequests requests, HelpRequestWrites writes, Timeline timeline) {
        this.requests = requests;
        this.writes = writes;
        this.timeline = timeline;
    }

    @Override
    public String counting() {
        return "select count(*) from escalations where case_id = :case and status = 'OPEN'";
    }

    @Override
    public void settle(CaseFile locked, String by) {
        for (HelpRequest request : requests.openOn(locked.id())) {
            writes.ended(request.id(), HelpStatus.CASE_ENDED);
            timeline.append(locked.id(), by, "help-case-ended", "help", request.number());
        }
    }
}
