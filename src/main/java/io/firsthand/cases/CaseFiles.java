package io.firsthand.cases;

import io.firsthand.platform.Refusal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The case files, read. */
@Repository
public class CaseFiles {

    private final JdbcClient jdbc;
    private final HeldCases held;

    CaseFiles(JdbcClient jdbc, HeldCases held) {
        this.jdbc = jdbc;
        this.held = held;
    }

    public Optional<CaseFile> find(long id) {
        return held.find(id, () -> read(id).orElseThrow()).or(() -> read(id));
    }

    public Optional<CaseFile> find(String number) {
        return held.id(number)
                .flatMap(this::find)
                .or(() -> jdbc.sql("select * from case_files where number = ?")
                        .param(number)
                        .query(CaseFileRow::read)
                        .optional());
    }

    private Optional<CaseFile> read(long id) {
        return jdbc.sql("select * from case_files where id = ?")
                .param(id)
                .query(CaseFileRow::read)
                .optional();
    }

    /** @throws Refusal {@code case-not-found} */
    public CaseFile get(String number) {
        return find(number).orElseThrow(() -> notFound(number));
    }

    /**
     * The case that a number leads to, also one that a customer kept: its own or, where it was merged, the case that goes on.
     *
     * @throws Refusal {@code case-not-found}
     */
    public CaseFile leadingTo(String number) {
        return jdbc.sql("""
                        select t.* from case_files c join case_files t on t.id = coalesce(c.merged_into, c.id)
                         where c.number = ?""").param(number).query(CaseFileRow::read).optional().orElseThrow(() -> notFound(number));
    }

    /** The case that a number leads to, locked as by {@link #lock(long)}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lockLeadingTo(String number) {
        return held.id(number)
                .map(this::lock)
                .or(() -> lockTarget("number", number))
                .orElseThrow(() -> notFound(number));
    }

    /** The case that goes on for this one, locked as by {@link #lock(long)}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lockLeadingTo(long id) {
        return held.find(id, () -> read(id).orElseThrow())
                .or(() -> lockTarget("id", id))
                .orElseThrow(() -> notFound(String.valueOf(id)));
    }

    private Optional<CaseFile> lockTarget(String column, Object value) {
        String target = "(select coalesce(merged_into, id) from case_files where " + column + " = ?)";
        Optional<CaseFile> locked = jdbc.sql("select * from case_files where id = " + target + " for update")
                .param(value)
                .query(CaseFileRow::read)
                .optional()
                .map(held::hold);
        // merged while we waited for its row: then it leads on
        return locked.filter(file ->
                        file.closedAs().filter(ClosedAs.DUPLICATE::equals).isPresent())
                .map(file -> lock(targetOf(file.id())))
                .or(() -> locked);
    }

    /** Id of the case that a case leads to; its own if it was not merged. */
    public long targetOf(long id) {
        return jdbc.sql("select coalesce(merged_into, id) from case_files where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /**
     * Reads a case under a lock on its row until the transaction ends. Whoever changes a case, stores a message on it or lets
     * it wait comes by here, so that these never pass each other unseen.
     *
     * @throws Refusal {@code case-not-found}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(long id) {
        return held.find(id, () -> read(id).orElseThrow())
                .orElseGet(() -> jdbc.sql("select * from case_files where id = ? for update")
                        .param(id)
                        .query(CaseFileRow::read)
                        .optional()
                        .map(held::hold)
                        .orElseThrow(() -> notFound(String.valueOf(id))));
    }

    /** As {@link #lock(long)}, by number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(String number) {
        return held.id(number)
                .map(this::lock)
                .orElseGet(() -> jdbc.sql("select * from case_files where number = ? for update")
                        .param(number)
                        .query(CaseFileRow::read)
                        .optional()
                        .map(held::hold)
                        .orElseThrow(() -> notFound(number)));
    }

    /** As {@link #lock(long)}, but empty when somebody else holds the row now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseFile> lockUnlessBusy(long id) {
        return jdbc.sql("select * from case_files where id = ? for update skip locked")
                .param(id)
                .query(CaseFileRow::read)
                .optional()
                .map(held::hold);
    }

    private static Refusal notFound(String number) {
        return Refusal.notFound("case-not-found", "number", number);
    }
}
