package io.firsthand.platform.start;

import io.firsthand.platform.text.Bilingual;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;

/**
 * Asks for the database as soon as the settings are read, before half a minute of other work: who forgot to name one reads so
 * at once. After logging is set up, else nobody would read it.
 */
class DatabaseRequired implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String FIRST_RUN = "io.firsthand.demo.EmbeddedDatabase";

    /** @throws CannotStart if no database is named and the class path brings none for a first run */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent start) {
        if (NoDatabaseNamed.in(start.getEnvironment()) && !ClassUtils.isPresent(FIRST_RUN, null)) {
            throw new CannotStart(
                    new Bilingual(
                            "No database is named: Firsthand keeps its cases in PostgreSQL.",
                            "没有指定数据库：Firsthand 的数据保存在 PostgreSQL 中。"),
                    new Bilingual(
                            "Set SPRING_DATASOURCE_URL (jdbc:postgresql://host:5432/name), SPRING_DATASOURCE_USERNAME and"
                                    + " SPRING_DATASOURCE_PASSWORD.",
                            "请设置 SPRING_DATASOURCE_URL（jdbc:postgresql://主机:5432/库名）、SPRING_DATASOURCE_USERNAME 和"
                                    + " SPRING_DATASOURCE_PASSWORD。"));
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
