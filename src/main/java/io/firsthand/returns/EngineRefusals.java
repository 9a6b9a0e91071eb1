package io.firsthand.returns;

import io.firsthand.platform.Refusal;

/** A guard that refuses inside the process comes back wrapped by the engine; the person is to read its sentence. */
final class EngineRefusals {

    private EngineRefusals() {}

    static void unwrapped(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            throw failure;
        }
    }
}
