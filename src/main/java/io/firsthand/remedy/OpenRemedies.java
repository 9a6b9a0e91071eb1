package io.firsthand.remedy;

import io.firsthand.cases.OpenWork;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Remedies that still run keep their case from closing. */
@Component
class OpenRemedies implements OpenWork {

    private static final String OPEN = Arrays.stream(RemedyStatus.values())
            .filter(RemedyStatus::isOpen)
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(","));

    @Override
    public String counting() {
        return "select count(*) from remedies where case_id = :case and status in (" + OPEN + ")";
    }
}
