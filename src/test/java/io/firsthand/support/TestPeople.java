package io.firsthand.support;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People that a test needs beside the seeded ones; their password is the demo password. */
public final class TestPeople {

    private static final String HASH = QuickPasswords.encoder().encode(HttpDesk.DEMO_PASSWORD);

    private TestPeople() {}

    /** An expert of department service with these roles; nothing happens if he is there already. */
    public static void add(JdbcClient jdbc, String id, String... roles) {
        addTo(jdbc, id, "service", "EXPERT", roles);
    }

    public static void addTo(JdbcClient jdbc, String id, String department, String grade, String... roles) {
        jdbc.sql("""
                        insert into people (id, name, password_hash, roles, grade, department, languages, time_zone,
                                            shift_from, shift_to, created_at)
                        values (:id, :id, :hash, :roles, :grade, :department, array['en'], 'UTC', '09:00', '17:00', now())
                        on conflict (id) do nothing
                        """)
                .params(Map.of("id", id, "hash", HASH, "roles", roles, "grade", grade, "department", department))
                .update();
    }
}
