package io.firsthand.benchmark;

import io.firsthand.Firsthand;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product on a database, without what it does in the background. */
final class RunningFirsthand {

    private RunningFirsthand() {}

    static ConfigurableApplicationContext on(String url) {
        return on(url, UnaryOperator.identity());
    }

    /** @param prepare what a benchmark adds to the application */
    static ConfigurableApplicationContext on(
            String url, UnaryOperator<SpringApplicationBuilder> prepare, String... settings) {
        List<String> all = List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false",
                "--firsthand.background.enabled=false",
                "--firsthand.demo.enabled=true",
                "--logging.level.root=WARN");
        return prepare.apply(new SpringApplicationBuilder(Firsthand.class))
                .run(Stream.concat(all.stream(), Stream.of(settings)).toArray(String[]::new));
    }
}
