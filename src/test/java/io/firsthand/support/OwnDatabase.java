package io.firsthand.support;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own with nothing but our migrations, all of them or those of an earlier release. */
public final class OwnDatabase {

    private OwnDatabase() {}

    /** Made by who asks first. */
    public static PGSimpleDataSource named(String name) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(TestDatabase.url(name));
        database.setUser("postgres");
        database.setCurrentSchema("public,desk");
        return database;
    }

    public static PGSimpleDataSource migrated(PGSimpleDataSource database) {
        return migrated(database, MigrationVersion.LATEST);
    }

    /** @param version of the last migration that is run, e.g. {@code 160} */
    public static PGSimpleDataSource migrated(PGSimpleDataSource database, String version) {
        return migrated(database, MigrationVersion.fromVersion(version));
    }

    private static PGSimpleDataSource migrated(PGSimpleDataSource database, MigrationVersion version) {
        Flyway.configure()
                .dataSource(database)
                .schemas("desk")
                .defaultSchema("desk")
                .target(version)
                .load()
                .migrate();
        return database;
    }
}
