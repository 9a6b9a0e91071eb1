package io.firsthand.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of {@code people} as a person. */
final class PersonRow {

    private PersonRow() {}

    static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("name"),
                texts(row, "roles"),
                Grade.valueOf(row.getString("grade")),
                row.getString("department"),
                texts(row, "languages"),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("shift_from", LocalTime.class),
                row.getObject("shift_to", LocalTime.class),
                Stream.of((Integer[]) row.getArray("shift_days").getArray())
                        .map(DayOfWeek::of)
                        .collect(Collectors.toSet()),
                row.getInt("load_limit"),
                row.getBoolean("active"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
