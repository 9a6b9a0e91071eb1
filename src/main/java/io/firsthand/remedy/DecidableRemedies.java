package io.firsthand.remedy;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The remedies that wait for a person who may answer for them. The engine's groups know grade and department only; who
 * proposed, changed, answered or receives a remedy knows nobody but its rows. Leads and administrators also see those that nobody
 * may answer for, because only they can find somebody. A list takes two statements, however long.
 */
@Service
public class DecidableRemedies {

    private final JdbcClient jdbc;
    private final Approvals approvals;
    private final People people;

    DecidableRemedies(JdbcClient jdbc, Approvals approvals, People people) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.people = people;
    }

    /** The process instances whose open task the person may take: approvals, and for finance payments to clear. */
    @Transactional(readOnly = true)
    public List<String> instancesFor(String personId) {
        Person person = people.get(personId);
        return waiting(personId).stream()
                .filter(standing -> standing.remedy().status() == RemedyStatus.PROPOSED
                        ? Approvers.may(standing, person) || isTold(standing, person)
                        : ClearingRights.may(standing.remedy(), person, standing.answered()))
                .flatMap(standing -> standing.remedy().processInstanceId().stream())
                .toList();
    }

    /** Where nobody may answer, on call neither, the leads and the administrator see that it waits for them to find somebody. */
    private static boolean isTold(Standing standing, Person person) {
        return person.active()
                && (person.has(Roles.LEAD) || person.has(Roles.ADMIN))
                && standing.open().stream().anyMatch(NeededApproval::nobodyLeft);
    }

    private List<Standing> waiting(String personId) {
        List<Standing> found = jdbc.sql("""
                        select r.*, c.owner, c.deputy, u.name as customer,
                               exists (select 1 from approvals a
                                        where a.remedy_id = r.id and a.person = ? and a.voided_at is null) as answered
                          from remedies r
                          join case_files c on c.id = r.case_id
                          join customers u on u.id = r.customer_id
                         where r.status in ('PROPOSED', 'CLEARING')""")
                .param(personId)
                .query((row, n) -> new Standing(
                        RemedyRow.read(row, n),
                        Optional.ofNullable(row.getString("owner")),
                        Optional.ofNullable(row.getString("deputy")),
                        row.getString("customer"),
                        List.of(),
                        row.getBoolean("answered")))
                .list();
        Map<Long, List<NeededApproval>> open = approvals.open(
                found.stream().map(standing -> standing.remedy().id()).toList());
        List<Standing> whole = new ArrayList<>();
        for (Standing each : found) {
            whole.add(new Standing(
                    each.remedy(),
                    each.owner(),
                    each.deputy(),
                    each.customer(),
                    open.getOrDefault(each.remedy().id(), List.of()),
                    each.answered()));
        }
        return whole;
    }
}
