package io.firsthand.platform.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the engine its {@link MappedStatements}. First in order: nobody waits for them behind {@link OneSchemaAtATime}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StatementsBeforeLock extends AbstractProcessEnginePlugin {

    private final MappedStatements statements;

    StatementsBeforeLock(MappedStatements statements) {
        this.statements = statements;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setSqlSessionFactory(statements.read());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        // only now every plug-in has said what it has to, the one with the database too
        MappedStatements.connect(engine);
    }
}
