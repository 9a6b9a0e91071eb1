package io.firsthand.platform.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates nothing without a variable scope. Whatever a diagram says (assignee, timer, condition, listener, delegate) is
 * evaluated within an execution or a task; only a query's expressions are not, and those come from the caller of the query.
 * The engine's own switches forget the sub-queries ({@code orQueries}), so a caller could run any method of any bean.
 */
class ScopedExpressionManager extends SpringExpressionManager {

    ScopedExpressionManager(ApplicationContext beans) {
        super(beans, null);
    }

    @Override
    public ELContext getElContext(VariableScope scope) {
        if (scope == null) {
            throw new ProcessEngineException("an expression outside a process is not evaluated");
        }
        return super.getElContext(scope);
    }
}
