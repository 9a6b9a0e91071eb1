package io.firsthand.platform.start;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** No {@code spring.datasource.url} is given, or an empty one, as an unset variable of a compose file leaves it. */
public class NoDatabaseNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return in(context.getEnvironment());
    }

    /** Whether these settings name no database. */
    public static boolean in(PropertyResolver settings) {
        return !StringUtils.hasText(settings.getProperty("spring.datasource.url"));
    }
}
