package io.firsthand.cases;

import io.firsthand.platform.text.Bilingual;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why a case is whose it is. */
@Repository
public class OwnerReasons {

    private final JdbcClient jdbc;

    OwnerReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer to "why is this mine?"; empty while the case has no owner. */
    public Optional<Bilingual> why(long caseId) {
        return jdbc.sql("select owner_because_en, owner_because_zh from case_files where id = ? and owner is not null")
                .param(caseId)
                .query((rs, row) -> new Bilingual(rs.getString(1), rs.getString(2)))
                .optional();
    }
}
