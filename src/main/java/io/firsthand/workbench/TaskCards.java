package io.firsthand.workbench;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.EngineAccess;
import io.firsthand.triage.ContactReasons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards of the tasks that a list shows: three statements for a page, not some for each task. */
@Service
public class TaskCards {

    /** Tasklist shows 15 tasks a page. */
    private static final int MOST = 50;

    private final EngineAccess access;
    private final JdbcClient jdbc;

    TaskCards(EngineAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * Cards of those tasks that the viewer may see; the others are left out, like tasks that are gone.
     *
     * @throws Refusal {@code too-many-tasks}
     */
    @Transactional(readOnly = true)
    public List<TaskCard> of(List<String> taskIds, String viewer, Locale locale) {
        if (taskIds.size() > MOST) {
            throw Refusal.invalid("too-many-tasks", "task", "most", MOST);
        }
        List<TaskCard> cards = new ArrayList<>();
        if (taskIds.isEmpty()) {
            return cards;
        }
        Map<String, String> instances = access.instancesOfTasks(viewer, taskIds);
        Map<String, TaskCard> byInstance = byInstance(List.copyOf(instances.values()), locale);
        instances.forEach((taskId, instance) -> {
            TaskCard card = byInstance.get(instance);
            if (card != null) {
                cards.add(new TaskCard(taskId, card.number(), card.subject(), card.reasonText(), card.unread()));
            }
        });
        return cards;
    }

    private Map<String, TaskCard> byInstance(List<String> instances, Locale locale) {
        Map<String, TaskCard> cards = new HashMap<>();
        jdbc.sql("""
                        select process_instance_id, number, subject, reason, unread_since is not null as unread
                          from case_files where process_instance_id = any(:instances)
                        union all
                        select r.process_instance_id, r.number, c.subject, c.reason, false
                          from remedies r join case_files c on c.id = r.case_id
                         where r.process_instance_id = any(:instances)
                        union all
                        select e.process_instance_id, e.number,
                               case when length(e.question) > 120 then left(e.question, 119) || '…' else e.question end,
                               c.reason, false
                          from escalations e join case_files c on c.id = e.case_id
                         where e.process_instance_id = any(:instances)
                        union all
                        select f.process_instance_id, c.number, c.subject, c.reason, c.unread_since is not null
                          from follow_ups f join case_files c on c.id = f.case_id
                         where f.process_instance_id = any(:instances)
                        union all
                        select t.process_instance_id, t.number,
                               (select string_agg(l.quantity || ' × ' || o.title, ', ' order by l.line)
                                  from return_lines l join order_lines o on o.id = l.order_line_id where l.return_id = t.id),
                               t.reason, false
                          from returns t
                         where t.process_instance_id = any(:instances)""").param("instances", instances.toArray(String[]::new)).query(rs -> {
            String reason = rs.getString("reason");
            cards.put(
                    rs.getString("process_instance_id"),
                    new TaskCard(
                            null,
                            rs.getString("number"),
                            rs.getString("subject"),
                            ContactReasons.label(reason)
                                    .map(label -> label.in(locale))
                                    .orElse(reason),
                            rs.getBoolean("unread")));
        });
        return cards;
    }
}
