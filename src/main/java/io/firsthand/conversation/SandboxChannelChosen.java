package io.firsthand.conversation;

import io.firsthand.platform.start.DemoWanted;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The sandbox must be asked for by {@code firsthand.channels.sandbox=true}; only the demo has it without being asked. A real
 * desk whose channels are not connected must not believe that its customers are answered.
 */
class SandboxChannelChosen implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return in(context.getEnvironment());
    }

    static boolean in(Environment settings) {
        String wanted = settings.getProperty("firsthand.channels.sandbox", "").strip();
        return wanted.isEmpty() ? DemoWanted.in(settings) : wanted.equalsIgnoreCase("true");
    }
}
