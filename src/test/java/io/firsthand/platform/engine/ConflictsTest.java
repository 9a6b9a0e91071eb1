package io.firsthand.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.dao.CannotAcquireLockException;

class ConflictsTest {

    private final AtomicInteger tries = new AtomicInteger();

    private String failingTimes(int times, RuntimeException failure) {
        return Conflicts.retryOnce(() -> {
            if (tries.incrementAndGet() <= times) {
                throw failure;
            }
            return "done";
        });
    }

    @Test
    void triesOnceMoreAfterAConflictOfTheEngineOrTheDatabase() {
        assertThat(failingTimes(1, new OptimisticLockingException("x"))).isEqualTo("done");
        tries.set(0);
        assertThat(failingTimes(1, new IllegalStateException(new CannotAcquireLockException("x"))))
                .isEqualTo("done");
        assertThat(tries).hasValue(2);
    }

    @Test
    void givesUpAfterTheSecondConflict() {
        assertThatThrownBy(() -> failingTimes(2, new OptimisticLockingException("x")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("changed-meanwhile"));
        assertThat(tries).hasValue(2);
    }

    @Test
    void repeatsNothingElse() {
        assertThatThrownBy(() -> failingTimes(1, new IllegalStateException("x")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
    }

    static class UseCase {
        private final AtomicInteger calls = new AtomicInteger();

        @RetriedOnConflict
        public int doIt() {
            if (calls.incrementAndGet() == 1) {
                throw new OptimisticLockingException("x");
            }
            return calls.get();
        }
    }

    @Test
    void walksTheWholeChainAgainForAnAnnotatedUseCase() {
        ProxyFactory factory = new ProxyFactory(new UseCase());
        factory.setProxyTargetClass(true);
        factory.addAdvisor(ConflictRetry.conflictRetryAdvisor());

        assertThat(((UseCase) factory.getProxy()).doIt()).isEqualTo(2);
    }
}
