package io.firsthand.remedy;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of the guards of money share: a desk, and approvals given by whoever may. */
abstract class GuardedDesk extends AtTheRemedyDesk {

    @Autowired
    ProposingRemedies proposing;

    @Autowired
    DecidingRemedies deciding;

    @Autowired
    ChangingRemedies changing;

    @Autowired
    ClearingPayments clearing;

    @Autowired
    JdbcClient jdbc;

    Remedy approve(Remedy remedy, String person) {
        return deciding.approve(remedy.number(), person, remedy.contentHash(), Optional.empty());
    }
}
