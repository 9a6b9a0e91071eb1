package io.firsthand.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row of {@code people} as a person. */
final class PersonRow {

    /** People with their absences; takes the present instant: what is over does not count. */
    static final String SELECT = """
            select people.*, away_from, away_to, away_deputy
              from people left join lateral (
                   select array_agg(starts_at order by starts_at) as away_from,
                          array_agg(ends_at order by starts_at) as away_to,
                          array_agg(deputy order by starts_at) as away_deputy
                     from absences
                    where person_id = people.id and cancelled_at is null and ends_at > ?) absent on true
            """;

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
                row.getBoolean("active"),
                away(row));
    }

    private static List<Away> away(ResultSet row) throws SQLException {
        if (row.getArray("away_from") == null) {
            return List.of();
        }
        Timestamp[] from = (Timestamp[]) row.getArray("away_from").getArray();
        Timestamp[] to = (Timestamp[]) row.getArray("away_to").getArray();
        String[] deputy = (String[]) row.getArray("away_deputy").getArray();
        return IntStream.range(0, from.length)
                .mapToObj(i -> new Away(from[i].toInstant(), to[i].toInstant(), Optional.ofNullable(deputy[i])))
                .toList();
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
