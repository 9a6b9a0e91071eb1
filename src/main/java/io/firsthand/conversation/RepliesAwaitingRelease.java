package io.firsthand.conversation;

import io.firsthand.cases.OpenWork;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case does not close over an answer that still waits for its second person. */
@Component
class RepliesAwaitingRelease implements OpenWork {

    private final JdbcClient jdbc;
    private final Texts texts;

    RepliesAwaitingRelease(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<Bilingual> openOn(long caseId) {
        return jdbc
                .sql("select id from messages where case_id = ? and state = 'AWAITING_RELEASE'")
                .param(caseId)
                .query(Long.class)
                .list()
                .stream()
                .map(id -> texts.both("open-work.reply-awaits-release"))
                .toList();
    }
}
