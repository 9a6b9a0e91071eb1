package io.firsthand.platform.start;

/** A PostgreSQL that comes with the class path, for the first run: used where no {@code spring.datasource.url} is given. */
public interface FirstRunDatabase {

    /** JDBC address of a running database. */
    String jdbcUrl();

    String username();
}
