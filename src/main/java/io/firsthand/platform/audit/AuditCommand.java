package io.firsthand.platform.audit;

import io.firsthand.platform.Refusal;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * Verifies the audit at the command line, beside running nodes or without any, on the database that the usual settings name:
 *
 * <pre>
 * java -jar firsthand.jar verify-audit [seq:hash]
 * </pre>
 */
public final class AuditCommand {

    /** First word of the command line. */
    public static final String NAME = "verify-audit";

    private AuditCommand() {}

    /** Only the database: no engine, no web server, no background work. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @Import({VerifyingAudit.class, AuditSources.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class OnlyTheDatabase {}

    /**
     * @param args {@value #NAME} and, if known, an earlier anchor; Spring settings ({@code --name=value}) are passed on
     * @return 0 if the audit is intact, 1 if not, 2 if the anchor is none
     */
    public static int run(String[] args, PrintStream out) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .run(args)) {
            return report(context.getBean(VerifyingAudit.class).verify(anchor(args)), out);
        } catch (Refusal notAnAnchor) {
            out.println("an anchor is seq:hash, as an earlier report or the log told it");
            return 2;
        }
    }

    private static Optional<String> anchor(String[] args) {
        return List.of(args).stream()
                .skip(1)
                .filter(arg -> !arg.startsWith("--"))
                .findFirst();
    }

    private static int report(AuditReport report, PrintStream out) {
        out.printf(
                "audit %s: %d entries, %d pending, head %s%n",
                report.intact() ? "intact" : "BROKEN", report.entries(), report.pending(), report.head());
        report.findings()
                .forEach(finding ->
                        out.printf("  entry %d: %s (%s)%n", finding.seq(), finding.what(), finding.subject()));
        return report.intact() ? 0 : 1;
    }
}
