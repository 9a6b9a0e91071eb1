package io.firsthand.platform.security;

import io.firsthand.platform.engine.WebappFilterOrder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the call list in front of the engine's API, and the guard behind the workbench's answers. */
@Configuration(proxyBeanMethods = false)
class EngineCallConfiguration {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> engineCalls(EngineCallRefusal refusal) {
        return inFrontOfTheEngine(new EngineCallFilter(refusal), WebappFilterOrder.CALLS);
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> unansweredCalls(EngineCallRefusal refusal) {
        return inFrontOfTheEngine(new UnansweredCallFilter(refusal), WebappFilterOrder.GUARD);
    }

    private static FilterRegistrationBean<OncePerRequestFilter> inFrontOfTheEngine(
            OncePerRequestFilter filter, int order) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(EngineCallFilter.ROOT + "/*");
        registration.setOrder(order);
        return registration;
    }
}
