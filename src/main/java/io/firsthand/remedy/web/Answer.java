package io.firsthand.remedy.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An approver's answer as a caller sends it.
 *
 * @param contentHash of the remedy as it was shown
 */
record Answer(
        @NotNull Boolean approve,
        @NotNull @Size(max = 64) String contentHash,
        @Size(max = 2000) String comment) {}
