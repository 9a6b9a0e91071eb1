package io.firsthand.remedy;

import io.firsthand.platform.Refusal;
import java.util.function.Supplier;

/** A guard that refuses inside the process comes back wrapped by the engine; the person is to read its sentence. */
final class Refusals {

    private Refusals() {}

    static <T> T unwrapped(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            throw failure;
        }
    }

    static void unwrapped(Runnable work) {
        unwrapped(() -> {
            work.run();
            return null;
        });
    }
}
