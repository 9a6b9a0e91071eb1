package io.firsthand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The customer-service case management of an online seller, as one Spring Boot application. */
@Modulithic(systemName = "Firsthand", sharedModules = "platform")
@SpringBootApplication
public class Firsthand {

    public static void main(String[] args) {
        SpringApplication.run(Firsthand.class, args);
    }
}
