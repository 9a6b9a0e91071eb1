package io.firsthand.platform.engine;

import org.springframework.boot.BootstrapContextClosedEvent;
import org.springframework.boot.BootstrapRegistry;
import org.springframework.boot.BootstrapRegistryInitializer;

/** Begins to read the {@link MappedStatements} before there is an application context, and hands them to it as a bean. */
class ReadingStatements implements BootstrapRegistryInitializer {

    @Override
    public void initialize(BootstrapRegistry registry) {
        MappedStatements statements = MappedStatements.startReading();
        registry.addCloseListener((BootstrapContextClosedEvent start) ->
                start.getApplicationContext().getBeanFactory().registerSingleton("mappedStatements", statements));
    }
}
