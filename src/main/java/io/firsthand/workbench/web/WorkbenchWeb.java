package io.firsthand.workbench.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.engine.EngineAccess;
import io.firsthand.platform.engine.WebappFilterOrder;
import io.firsthand.platform.text.Texts;
import io.firsthand.workbench.TaskLists;
import io.firsthand.workbench.ToAnswer;
import io.firsthand.workbench.ToApprove;
import io.firsthand.workbench.ToReceive;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our answers behind the login, the call list and Camunda's CSRF check, and before the engine's API. */
@Configuration(proxyBeanMethods = false)
class WorkbenchWeb {

    @Bean
    FilterRegistrationBean<TaskCallsFilter> taskCallsFilter(TaskCalls calls, Texts texts, ObjectMapper json) {
        FilterRegistrationBean<TaskCallsFilter> filter =
                new FilterRegistrationBean<>(new TaskCallsFilter(calls, texts, json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(WebappFilterOrder.ANSWERS);
        return filter;
    }

    @Bean
    FilterRegistrationBean<TaskListNamesFilter> taskListNamesFilter(Texts texts, ObjectMapper json) {
        FilterRegistrationBean<TaskListNamesFilter> filter =
                new FilterRegistrationBean<>(new TaskListNamesFilter(texts, json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(WebappFilterOrder.ANSWERS);
        return filter;
    }

    @Bean
    FilterRegistrationBean<TaskListFilter> taskListFilter(
            TaskLists lists,
            ToApprove toApprove,
            ToAnswer toAnswer,
            ToReceive toReceive,
            EngineAccess access,
            ObjectMapper json) {
        FilterRegistrationBean<TaskListFilter> filter =
                new FilterRegistrationBean<>(new TaskListFilter(lists, toApprove, toAnswer, toReceive, access, json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(WebappFilterOrder.ANSWERS);
        return filter;
    }
}
