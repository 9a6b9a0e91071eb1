package io.firsthand.demo;

import io.firsthand.platform.start.NoDatabaseNamed;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** {@code firsthand.demo.enabled}; not given: only where the first run brings its own database, never into a named one. */
class DemoWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var settings = context.getEnvironment();
        return settings.getProperty("firsthand.demo.enabled", Boolean.class, NoDatabaseNamed.in(settings));
    }
}
