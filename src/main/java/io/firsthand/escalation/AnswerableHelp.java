package io.firsthand.escalation;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open questions that a person may answer: those put to him, and never one on a case that he acts on or asked himself. */
@Repository
public class AnswerableHelp {

    private final JdbcClient jdbc;
    private final People people;

    AnswerableHelp(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Their process instances. */
    public List<String> instancesFor(String personId) {
        Person person = people.get(personId);
        return jdbc.sql("""
                        select e.* from escalations e join case_files c on c.id = e.case_id
                         where e.status = 'OPEN' and e.asked_by <> :person
                           and c.owner is distinct from :person and c.deputy is distinct from :person
                         order by e.id""").param("person", personId).query(HelpRequestRow::read).list().stream()
                .filter(request -> request.asked().stream().anyMatch(asked -> asked.fits(person)))
                .map(HelpRequest::processInstanceId)
                .flatMap(Optional::stream)
                .toList();
    }
}
