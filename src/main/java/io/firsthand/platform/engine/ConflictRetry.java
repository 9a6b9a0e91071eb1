package io.firsthand.platform.engine;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts the retry of {@link RetriedOnConflict} around the transaction, so that each try is a transaction of its own. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ConflictRetry {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor conflictRetryAdvisor() {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                new ComposablePointcut(AnnotationMatchingPointcut.forMethodAnnotation(RetriedOnConflict.class))
                        .union(AnnotationMatchingPointcut.forClassAnnotation(RetriedOnConflict.class)),
                (MethodInterceptor) ConflictRetry::invoke);
        // the transaction's own advisor stands last
        advisor.setOrder(0);
        return advisor;
    }

    private static Object invoke(MethodInvocation invocation) {
        return Conflicts.retryOnce(() -> {
            try {
                // a chain can be walked once: each try takes a copy
                return ((ProxyMethodInvocation) invocation).invocableClone().proceed();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
