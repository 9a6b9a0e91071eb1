package io.firsthand.platform.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.firsthand.platform.Refusal;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says what is wrong with a body that could not be read, by field, and without repeating what stood in it. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Refusal explain(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof BodyTooLarge tooLarge) {
                return tooLarge.refusal();
            }
            if (cause instanceof StreamConstraintsException) {
                return Refusal.tooLarge("too-large", null);
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return withField("unknown-field", path(unknown));
            }
            if (cause instanceof DatesFromOutside.OutOfRange outOfRange) {
                return withField("date-out-of-range", path(outOfRange));
            }
            if (cause instanceof MismatchedInputException mismatch) {
                return withField("wrong-type", path(mismatch));
            }
        }
        return failure.getCause() == null
                ? Refusal.invalid("body-missing", null)
                : Refusal.invalid("malformed-json", null);
    }

    private static Refusal withField(String code, String path) {
        return path.isEmpty() ? Refusal.invalid("malformed-json", null) : Refusal.invalid(code, path, "name", path);
    }

    /** {@code attachments[0].name} */
    private static String path(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + abbreviated(step.getFieldName()))
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String abbreviated(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60);
    }
}
