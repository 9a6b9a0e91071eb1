package io.firsthand.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Refusal;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@ProductTest
class IdempotentWritesTest {

    record Made(long number, String text) {}

    interface Desk {
        ResponseEntity<Made> make(String body);
    }

    @Autowired
    IdempotentWrites writes;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final AtomicInteger effects = new AtomicInteger();
    private final String key = UUID.randomUUID().toString();

    private ResponseEntity<?> make(String body) throws Exception {
        Method method = Desk.class.getMethod("make", String.class);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/things");
        request.addHeader("Idempotency-Key", key);
        return (ResponseEntity<?>) writes.once(
                request,
                new Object[] {body},
                method,
                () -> ResponseEntity.created(URI.create("/api/things/1"))
                        .body(new Made(effects.incrementAndGet(), body)));
    }

    @Test
    void repeatsTheFirstAnswer() throws Exception {
        ResponseEntity<?> first = make("a");
        ResponseEntity<?> second = make("a");

        assertThat(effects).hasValue(1);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(second.getHeaders().getLocation())
                .isEqualTo(first.getHeaders().getLocation());
        assertThat(second.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() throws Exception {
        make("a");

        assertThatThrownBy(() -> make("b")).isInstanceOf(KeyReused.class);
        assertThat(effects).hasValue(1);
    }

    @Test
    void hasOneEffectForTwentyAtTheSameMoment() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Object> call = () -> make("a").getBody();
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer : threads.invokeAll(Collections.nCopies(20, call))) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(20).containsOnly(new Made(1, "a"));
            assertThat(effects).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void keepsNoKeyOfARefusedRequest() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/things");
        request.addHeader("Idempotency-Key", key);
        assertThatThrownBy(() ->
                        writes.once(request, new Object[] {"a"}, Desk.class.getMethod("make", String.class), () -> {
                            throw Refusal.conflict("changed-meanwhile");
                        }))
                .isInstanceOf(Refusal.class);

        assertThat(make("a").getBody()).isEqualTo(new Made(1, "a"));
    }

    @Test
    void forgetsAKeyAfterTwoDays() throws Exception {
        make("a");
        clock.advance(Duration.ofDays(-1));
        moreOldKeysThanOneCallClears();
        clock.advance(Duration.ofDays(4));
        try {
            assertThat(make("b").getBody()).isEqualTo(new Made(2, "b"));
        } finally {
            clock.advance(Duration.ofDays(-3));
        }
    }

    private void moreOldKeysThanOneCallClears() {
        jdbc.sql("""
                        insert into idempotency_keys (caller, route, key, body_hash, created_at)
                        select 'somebody', 'POST /api/things', gen_random_uuid()::text, 'hash', ?
                          from generate_series(1, 25)""")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Test
    void refusesAKeyThatIsNone() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/things");
        request.addHeader("Idempotency-Key", "a b");
        assertThatThrownBy(() ->
                        writes.once(request, new Object[0], Desk.class.getMethod("make", String.class), () -> null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("idempotency-key-invalid"));
    }
}
