package io.firsthand.people;

import java.util.List;

/** What one may open, and where one may work. The table {@code people} accepts no others. */
public final class Roles {

    public static final String AGENT = "agent";
    public static final String LEAD = "lead";
    public static final String INTEGRATION = "integration";
    public static final String ADMIN = "admin";

    public static final List<String> ALL =
            List.of(AGENT, LEAD, "analyst", "process-owner", "auditor", INTEGRATION, ADMIN);

    /** the department that looks after customers; the others assist it */
    public static final String SERVICE = "service";

    /** whose assist tasks one sees */
    public static final List<String> DEPARTMENTS =
            List.of(SERVICE, "warehouse", "logistics", "product", "finance", "legal", "qa");

    private Roles() {}
}
