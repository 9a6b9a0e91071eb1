package io.firsthand.demo;

import java.nio.file.Path;

/** Holds an embedded database in a JVM of its own until it is killed. */
final class EmbeddedDatabaseHolder {

    private EmbeddedDatabaseHolder() {}

    public static void main(String[] directories) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(directories[0]), Path.of(directories[1]));
        System.out.println("url " + database.jdbcUrl());
        Thread.currentThread().join();
    }
}
