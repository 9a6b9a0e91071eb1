package io.firsthand.rulebook.rules;

import java.util.function.Supplier;

/**
 * Drools looks for its own parts by the thread’s class loader, once. A worker of the common pool has the system’s, which does
 * not see into the packaged jar: whatever calls Drools first would find nothing, for good.
 */
final class OwnClassLoader {

    private static final ClassLoader OWN = new NamesOfClasses(OwnClassLoader.class.getClassLoader());

    private OwnClassLoader() {}

    static <T> T with(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OWN);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
