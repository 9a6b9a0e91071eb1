package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseOverride;
import io.firsthand.cases.CaseOverrides;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.platform.Refusal;
import io.firsthand.triage.Voucher;
import org.springframework.stereotype.Component;

/** No settlement voucher where the customer speaks of an injury or the like: it reads as hush money, or as an admission. */
@Component
class GoodwillGuard {

    private final CaseOverrides overrides;

    GoodwillGuard(CaseOverrides overrides) {
        this.overrides = overrides;
    }

    /** @throws Refusal {@code goodwill-not-here} with the row that refuses it */
    void refuseSettlement(CaseFile caseFile, RemedyKind kind) {
        if (kind == RemedyKind.GOODWILL) {
            overrides.standing(caseFile).stream()
                    .filter(override -> override.consequence().voucher() == Voucher.REFUSED)
                    .map(CaseOverride::row)
                    .findFirst()
                    .ifPresent(row -> {
                        throw Refusal.conflict("goodwill-not-here", "row", row);
                    });
        }
    }

    /** Whether a rule may give something of its own accord: not while anything of the kind stands. */
    boolean allowsGestures(CaseFile caseFile) {
        return overrides.standing(caseFile).isEmpty();
    }
}
