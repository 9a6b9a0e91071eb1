package io.firsthand.returns;

import io.firsthand.people.People;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Returned goods that the warehouse has to look at, or to send back to the customer. */
@Service
public class GoodsToInspect {

    private final JdbcClient jdbc;
    private final People people;

    GoodsToInspect(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Process instances whose goods lie here, for the people of the warehouse; none for others. */
    public List<String> instancesFor(String personId) {
        if (!people.get(personId).department().equals("warehouse")) {
            return List.of();
        }
        return jdbc.sql(
                        "select process_instance_id from returns where status = 'INSPECTING' or goods_stage = 'SENDING_BACK' order by id limit 500")
                .query(String.class)
                .list();
    }
}
