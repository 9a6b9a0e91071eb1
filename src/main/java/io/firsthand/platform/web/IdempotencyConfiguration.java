package io.firsthand.platform.web;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts {@link IdempotentWrites} around every {@link Idempotent} method, and the header into the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class IdempotencyConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor idempotencyAdvisor(ObjectProvider<IdempotentWrites> writes) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Idempotent.class),
                (MethodInterceptor) invocation -> invoke(invocation, writes.getObject()));
        advisor.setOrder(0);
        return advisor;
    }

    private static Object invoke(MethodInvocation invocation, IdempotentWrites writes) throws Throwable {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return invocation.proceed();
        }
        return writes.once(attributes.getRequest(), invocation.getArguments(), invocation.getMethod(), () -> {
            try {
                // after a conflict the chain is walked again: each try takes a copy
                return ((ProxyMethodInvocation) invocation).invocableClone().proceed();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Bean
    OperationCustomizer idempotencyHeader() {
        return (operation, handler) -> {
            if (handler.hasMethodAnnotation(Idempotent.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(IdempotentWrites.HEADER)
                        .description(
                                "Makes a repeated request harmless: the same key and body get the first answer again.")
                        .schema(new StringSchema().maxLength(200)));
            }
            return operation;
        };
    }
}
