package io.firsthand.workbench.web;

import io.firsthand.platform.pages.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What our pages share with Tasklist, and the way to the next task. */
@Configuration(proxyBeanMethods = false)
class WorkbenchPages {

    private static final String TASKLIST = "classpath:/META-INF/resources/webjars/camunda/app/tasklist/";

    @Bean
    MenuItem nextTask() {
        return MenuItem.forRoles(NextTaskPage.ADDRESS, "next", 9, "agent", "lead");
    }

    /** The scripts of the Case tab draw the page of a case too, also for auditors, who may not open Tasklist. */
    @Bean
    WebMvcConfigurer caseTabScripts() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/case-tab/**")
                        .addResourceLocations(TASKLIST + "scripts/case-tab/", TASKLIST + "styles/");
            }
        };
    }
}
