package io.firsthand.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.Conflicts;
import io.firsthand.platform.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Carries out a controller's write under its key, in one transaction with it, or repeats what was answered before. */
@Component
class IdempotentWrites {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** A controller's method at work. */
    interface Write {
        Object carryOut();
    }

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    IdempotentWrites(IdempotencyKeys keys, PlatformTransactionManager transactions, ObjectMapper json) {
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /**
     * @param method of the controller, into whose return type an earlier answer is read again
     * @throws Refusal {@code idempotency-key-invalid}
     * @throws KeyReused if the key came with another body before
     */
    Object once(HttpServletRequest request, Object[] arguments, java.lang.reflect.Method method, Write write) {
        String sent = request.getHeader(HEADER);
        if (sent == null) {
            return Conflicts.retryOnce(write::carryOut);
        }
        if (!WELL_FORMED.matcher(sent).matches()) {
            throw Refusal.invalid("idempotency-key-invalid", HEADER);
        }
        IdempotencyKeys.Key key = new IdempotencyKeys.Key(
                SignedIn.person().orElse("-"), request.getMethod() + " " + request.getRequestURI(), sent);
        String hash = BodyHash.of(arguments, json);
        return Conflicts.retryOnce(() -> transaction.execute(status -> keys.take(key, hash)
                .map(earlier -> replay(earlier, hash, method))
                .orElseGet(() -> first(key, method, write))));
    }

    private Object first(IdempotencyKeys.Key key, java.lang.reflect.Method method, Write write) {
        Object result = write.carryOut();
        try {
            if (result instanceof ResponseEntity<?> response) {
                URI location = response.getHeaders().getLocation();
                keys.answer(
                        key,
                        response.getStatusCode().value(),
                        location == null ? null : location.toString(),
                        response.getBody() == null ? null : json.writeValueAsString(response.getBody()));
            } else {
                keys.answer(key, status(method), null, result == null ? null : json.writeValueAsString(result));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that JSON cannot carry: " + method, e);
        }
        return result;
    }

    private Object replay(IdempotencyKeys.Answer earlier, String hash, java.lang.reflect.Method method) {
        if (!earlier.bodyHash().equals(hash)) {
            throw new KeyReused();
        }
        boolean entity = ResponseEntity.class.isAssignableFrom(method.getReturnType());
        Object body = read(earlier.response(), entity ? entityBody(method) : method.getGenericReturnType());
        if (!entity) {
            return body;
        }
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(earlier.status()).header(REPLAYED, "true");
        if (earlier.location() != null) {
            response.location(URI.create(earlier.location()));
        }
        return response.body(body);
    }

    private Object read(String response, Type type) {
        if (response == null) {
            return null;
        }
        try {
            JavaType target = json.getTypeFactory()
                    .constructType(type instanceof WildcardType || type == Object.class ? JsonNode.class : type);
            return json.readValue(response, target);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an earlier answer that no longer fits " + type, e);
        }
    }

    private static Type entityBody(java.lang.reflect.Method method) {
        return method.getGenericReturnType() instanceof ParameterizedType type
                ? type.getActualTypeArguments()[0]
                : Object.class;
    }

    private static int status(java.lang.reflect.Method method) {
        ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(method, ResponseStatus.class);
        return status == null ? HttpStatus.OK.value() : status.code().value();
    }
}
