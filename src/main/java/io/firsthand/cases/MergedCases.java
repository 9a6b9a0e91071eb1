package io.firsthand.cases;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases were merged, and which could be. */
@Repository
public class MergedCases {

    /** As many as a person chooses from. */
    private static final int OFFERED = 20;

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final TalkOfCases talk;
    private final MergeRule rule;

    MergedCases(JdbcClient jdbc, CaseFiles caseFiles, TalkOfCases talk, MergeRule rule) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.talk = talk;
        this.rule = rule;
    }

    /** Numbers of the cases that were merged into this one, in their order. */
    public List<String> numbersIn(long id) {
        return jdbc.sql("select number from case_files where merged_into = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    /** Other open cases of this customer, or of this address where he is not verified, that it could be merged into. */
    public List<CaseFile> candidates(CaseFile caseFile) {
        Stream<CaseFile> others = caseFile.customerVerified()
                ? ofCustomer(caseFile).stream()
                : talk.openCasesOfSameSender(caseFile.id(), OFFERED).stream()
                        .flatMap(id -> caseFiles.find(id).stream());
        return others.filter(other -> rule.fits(caseFile, other)).toList();
    }

    private List<CaseFile> ofCustomer(CaseFile caseFile) {
        return jdbc.sql("""
                        select * from case_files
                         where customer_id = ? and customer_verified and closed_at is null and id <> ?
                         order by opened_at desc, id desc limit ?""")
                .params(caseFile.customerId().orElseThrow(), caseFile.id(), OFFERED)
                .query(CaseFileRow::read)
                .list();
    }
}
