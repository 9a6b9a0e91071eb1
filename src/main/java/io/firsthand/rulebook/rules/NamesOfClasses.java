package io.firsthand.rulebook.rules;

/**
 * Answers at once that a fact is no class. Drools and MVEL take every word of a condition for a class, in each package that
 * might hold one, and a packaged jar looks through all its libraries each time: two fifths of what its start computed. What
 * begins with a small letter is a package or a fact in our rules, never a class.
 */
final class NamesOfClasses extends ClassLoader {

    static {
        // else tables that are compiled beside each other wait for each other
        registerAsParallelCapable();
    }

    NamesOfClasses(ClassLoader classes) {
        super(classes);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        int simple = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1;
        if (simple < name.length() && Character.isLowerCase(name.charAt(simple))) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }
}
