package io.firsthand.followup;

import io.firsthand.people.AbsenceChanged;
import io.firsthand.people.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody leaves the desk, is away from now on or comes back earlier while messages on his closed cases are unread: they move in
 * the transaction that says so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeavingReaders {

    private final MovingLateMessages moving;

    LeavingReaders(MovingLateMessages moving) {
        this.moving = moving;
    }

    @EventListener
    public void left(PersonLeft left) {
        moving.lookAt(left.id());
    }

    @EventListener
    public void absenceChanged(AbsenceChanged change) {
        moving.lookAt(change.id());
    }
}
