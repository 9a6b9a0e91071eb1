package io.firsthand.conversation;

import io.firsthand.cases.OpenWork;
import org.springframework.stereotype.Component;

/** A case does not close over an answer that still waits for its second person. */
@Component
class RepliesAwaitingRelease implements OpenWork {

    @Override
    public String counting() {
        return "select count(*) from messages where case_id = :case and state = 'AWAITING_RELEASE'";
    }
}
