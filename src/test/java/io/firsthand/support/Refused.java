package io.firsthand.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a use case refuses, by its code. */
public final class Refused {

    private Refused() {}

    /** Fails unless the act is refused with exactly this code. */
    public static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
