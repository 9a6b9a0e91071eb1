package io.firsthand.remedy;

import java.util.List;
import java.util.Optional;

/**
 * A remedy as one person finds it who would answer for it.
 *
 * @param owner of its case
 * @param deputy of that owner
 * @param customer name of who receives it
 * @param open the approvals still needed
 * @param answered whether the person has answered for it as it now is
 */
record Standing(
        Remedy remedy,
        Optional<String> owner,
        Optional<String> deputy,
        String customer,
        List<NeededApproval> open,
        boolean answered) {}
