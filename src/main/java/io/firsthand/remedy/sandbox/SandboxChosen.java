package io.firsthand.remedy.sandbox;

import io.firsthand.platform.start.DemoWanted;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The sandbox must be asked for by {@code firsthand.payment.gateway=sandbox}; only the demo has it without being asked. A real
 * desk that forgot to configure its gateway must not believe that it pays.
 */
public class SandboxChosen implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        String gateway = environment.getProperty("firsthand.payment.gateway", "");
        boolean demo = DemoWanted.in(environment);
        return gateway.equals(SandboxGateway.NAME) || gateway.isEmpty() && demo;
    }
}
