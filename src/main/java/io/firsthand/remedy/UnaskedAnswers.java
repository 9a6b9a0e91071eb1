package io.firsthand.remedy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a payment company's own notices come in: any number of times, in any order. An unknown key is left alone. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class UnaskedAnswers {

    private final JdbcClient jdbc;
    private final PaymentAnswers answers;

    UnaskedAnswers(JdbcClient jdbc, PaymentAnswers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    /** Takes in a notice about one of our keys, also of an earlier attempt. */
    public void heard(PaymentAnswer answer) {
        jdbc.sql("select id from ledger_intents where key = ?")
                .param(answer.key().replaceFirst("#[0-9]+$", ""))
                .query(Long.class)
                .optional()
                .ifPresent(intent -> answers.heard(intent, answer));
    }
}
