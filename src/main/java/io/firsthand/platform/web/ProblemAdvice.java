package io.firsthand.platform.web;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.Conflicts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Every failure of a request becomes a problem document with a stable code. What is our fault is told by an incident number
 * that stands in the log, and by nothing else.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** One wrong input of several. */
    record InputError(String field, String detail) {}

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return answer(problems.of(refusal, viewer()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(KeyReused failure) {
        return answer(
                problems.of(HttpStatus.UNPROCESSABLE_ENTITY, KeyReused.CODE, viewer(), Map.of()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(ConstraintViolationException failure) {
        return invalidFields(failure.getConstraintViolations().stream()
                .map(violation -> {
                    String path = violation.getPropertyPath().toString();
                    return new InputError(path.substring(path.indexOf('.') + 1), violation.getMessage());
                })
                .toList());
    }

    @ExceptionHandler
    ResponseEntity<Object> notMultipart(MultipartException failure) {
        return refused(Refusal.invalid("malformed-multipart", null));
    }

    /** What the log-in has to answer stays with it. */
    @ExceptionHandler
    void denied(AccessDeniedException failure) {
        throw failure;
    }

    /** As {@link #denied}. */
    @ExceptionHandler
    void unknown(AuthenticationException failure) {
        throw failure;
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            // the engine wraps what a task of a process throws
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
        }
        if (Conflicts.isConflict(failure)) {
            return refused(Conflicts.changedMeanwhile());
        }
        if (DatabaseFailures.isBadCharacter(failure)) {
            return refused(Refusal.invalid("bad-character", null));
        }
        if (failure instanceof DataAccessException && DatabaseFailures.isOutOfReach(failure)) {
            log.warn("database out of reach: {}", failure.getClass().getName());
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, "5");
            return answer(problems.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", viewer(), Map.of()), headers);
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            log.debug("nobody waits for {} any more: {}", request.getRequestURI(), failure.getMessage());
            return null;
        }
        String incident = UUID.randomUUID().toString();
        log.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        return answer(
                problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "incident", viewer(), Map.of("incident", incident)),
                HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(UnreadableBody.explain(failure));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalidFields(failure.getBindingResult().getAllErrors().stream()
                .map(this::error)
                .toList());
    }

    /** The framework's sentence about a value that it could not convert repeats the value: ours does not. */
    private InputError error(ObjectError error) {
        if (!(error instanceof FieldError field)) {
            return new InputError(error.getObjectName(), error.getDefaultMessage());
        }
        String detail = field.isBindingFailure()
                ? problems.of(HttpStatus.BAD_REQUEST, "wrong-type", viewer(), Map.of("name", field.getField()))
                        .getDetail()
                : field.getDefaultMessage();
        return new InputError(field.getField(), detail);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.isForReturnValue()) {
            return unexpected(failure, ((ServletWebRequest) request).getRequest());
        }
        return invalidFields(failure.getParameterValidationResults().stream()
                .flatMap(ProblemAdvice::errors)
                .toList());
    }

    private static Stream<InputError> errors(ParameterValidationResult result) {
        return result.getResolvableErrors().stream()
                .map((MessageSourceResolvable error) -> new InputError(
                        error instanceof FieldError field
                                ? field.getField()
                                : result.getMethodParameter().getParameterName(),
                        error.getDefaultMessage()));
    }

    /** All other framework errors: the status is the framework's, the words are ours. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return unexpected(failure, ((ServletWebRequest) request).getRequest());
        }
        String field = field(failure);
        String code = code(failure, status);
        ProblemDetail problem = problems.of(status, code, viewer(), field == null ? Map.of() : Map.of("name", field));
        if (field != null) {
            problem.setProperty("field", field);
        }
        return answer(problem, headers);
    }

    private static String code(Exception failure, HttpStatusCode status) {
        if (failure instanceof TypeMismatchException) {
            return "wrong-type";
        }
        if (field(failure) != null) {
            return "missing-value";
        }
        return switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "media-type-not-supported";
            default -> "bad-request";
        };
    }

    private static String field(Exception failure) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch.getName();
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return missing.getParameterName();
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return missing.getRequestPartName();
        }
        return failure instanceof MissingRequestHeaderException missing ? missing.getHeaderName() : null;
    }

    private ResponseEntity<Object> invalidFields(List<InputError> errors) {
        String first = errors.isEmpty() ? null : errors.get(0).field();
        ProblemDetail problem = problems.of(
                HttpStatus.BAD_REQUEST,
                "invalid-fields",
                viewer(),
                Map.of(
                        "fields",
                        errors.stream()
                                .map(InputError::field)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))));
        problem.setProperty("field", first);
        problem.setProperty("errors", errors);
        return answer(problem, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        if (ErrorAnswers.showAsPage(problem)) {
            return null;
        }
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Locale viewer() {
        return LocaleContextHolder.getLocale();
    }
}
