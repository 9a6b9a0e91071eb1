package io.firsthand.returns;

import io.firsthand.cases.OpenWork;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Returns that still run keep their case from closing. */
@Component
class OpenReturns implements OpenWork {

    private static final String OPEN = Arrays.stream(ReturnStatus.values())
            .filter(ReturnStatus::isOpen)
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(","));

    @Override
    public String counting() {
        return "select count(*) from returns where case_id = :case and status in (" + OPEN + ")";
    }
}
