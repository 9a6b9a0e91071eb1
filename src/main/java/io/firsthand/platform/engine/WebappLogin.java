package io.firsthand.platform.engine;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engine's web applications behind our login. */
@Configuration(proxyBeanMethods = false)
class WebappLogin {

    /** Registered here under the starter's own name, which then does not register it again behind our filters. */
    @Bean
    FilterRegistrationBean<CsrfPreventionFilter> webappCsrf(CamundaBpmProperties properties) {
        FilterRegistrationBean<CsrfPreventionFilter> csrf = new FilterRegistrationBean<>(new CsrfPreventionFilter());
        csrf.setName("CsrfPreventionFilter");
        csrf.setInitParameters(properties.getWebapp().getCsrf().getInitParams());
        csrf.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        csrf.setOrder(WebappFilterOrder.CSRF);
        return csrf;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappPerson() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> person =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        person.addInitParameter("authentication-provider", SignedInProvider.class.getName());
        person.addUrlPatterns("/camunda/*");
        person.setOrder(WebappFilterOrder.PERSON);
        return person;
    }
}
