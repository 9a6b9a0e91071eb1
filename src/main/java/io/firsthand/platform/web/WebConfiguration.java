package io.firsthand.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every request of ours goes by: a plain address, the viewer's language and the limit of its body. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyLimits.class)
class WebConfiguration {

    @Bean
    ViewersLanguage localeResolver() {
        return new ViewersLanguage();
    }

    @Bean
    WebMvcConfigurer keptLanguage(ViewersLanguage language) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language);
            }
        };
    }

    /**
     * Browsers keep the libraries of the engine's web applications: four megabytes, and Tasklist gives its parts seven seconds to
     * arrive before it stays empty. Its pages name them with the engine's release ({@code ?bust=7.24.0}), so what is kept
     * never grows old.
     */
    @Bean
    WebMvcConfigurer keptLibraries() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/camunda/lib/*.js")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/camunda/lib/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePrivate()
                                .immutable());
            }
        };
    }

    @Bean
    FilterRegistrationBean<PlainPathFilter> plainPathFilter() {
        FilterRegistrationBean<PlainPathFilter> registration = new FilterRegistrationBean<>(new PlainPathFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(BodyLimits limits, Problems problems) {
        FilterRegistrationBean<BodyLimitFilter> registration =
                new FilterRegistrationBean<>(new BodyLimitFilter(limits, problems));
        registration.addUrlPatterns("/api/*");
        // after the log-in: a stranger learns nothing here either
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }
}
