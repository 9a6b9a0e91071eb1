package io.firsthand.platform.start;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;

/**
 * The demo runs: the small shop, and the sandbox instead of a payment company. {@code firsthand.demo.enabled} says so; not
 * given, only where the first run brings its own database. Never in the jar for real use, which does not carry the demo.
 */
public class DemoWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return in(context.getEnvironment());
    }

    /** Whether these settings ask for the demo, and it is there. */
    public static boolean in(PropertyResolver settings) {
        return ClassUtils.isPresent("io.firsthand.demo.ShopSeed", null)
                && settings.getProperty("firsthand.demo.enabled", Boolean.class, NoDatabaseNamed.in(settings));
    }
}
