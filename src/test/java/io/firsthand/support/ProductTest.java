package io.firsthand.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on the one PostgreSQL, with the seeded shop, a clock that the test moves, and background work (outbox,
 * clocks, jobs) driven by the test. All tests that carry it share one context: do not add beans or properties to one of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "firsthand.background.enabled=false",
            "firsthand.demo.enabled=true",
            // else the fork waits 30 s for connections of a database that is already gone; no less, because tests with
            // twenty threads queue for them on a busy machine
            "spring.datasource.hikari.connection-timeout=10000"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Tag(ProductTest.TAG)
@Import({TestClock.Configuration.class, StatementCounter.Configuration.class, QuickPasswords.Configuration.class})
public @interface ProductTest {

    /** By which suites find them. */
    String TAG = "product";
}
