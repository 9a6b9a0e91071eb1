package io.firsthand;

import io.firsthand.platform.audit.AuditCommand;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The customer-service case management of an online seller, as one Spring Boot application. */
@Modulithic(systemName = "Firsthand", sharedModules = "platform")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Firsthand",
                        version = "1",
                        description = "Cases, conversation, remedies, rule tables, people"))
@SpringBootApplication
public class Firsthand {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(AuditCommand.NAME)) {
            System.exit(AuditCommand.run(args, System.out));
        }
        SpringApplication.run(Firsthand.class, args);
    }
}
