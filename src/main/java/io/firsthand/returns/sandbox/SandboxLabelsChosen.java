package io.firsthand.returns.sandbox;

import io.firsthand.platform.start.DemoWanted;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The sandbox carrier must be asked for by {@code firsthand.returns.label-carrier=sandbox}; only the demo has it unasked. */
public class SandboxLabelsChosen implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        String carrier = environment.getProperty("firsthand.returns.label-carrier", "");
        return carrier.equals(SandboxLabels.NAME) || carrier.isEmpty() && DemoWanted.in(environment);
    }
}
